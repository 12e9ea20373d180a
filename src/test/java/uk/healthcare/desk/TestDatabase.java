package uk.healthcare.desk;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Each run begins with an empty database, every statement is counted for {@link QueryCount}, and a password is hashed by
 * the product's algorithm with a twentieth of its memory: hundreds of people sign in.
 */
@TestConfiguration(proxyBeanMethods = false)
class TestDatabase {

    @Bean
    FlywayMigrationStrategy fromEmpty() {
        return flyway -> {
            flyway.clean();
            flyway.migrate();
        };
    }

    @Bean
    static BeanPostProcessor quickPasswords() {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Argon2PasswordEncoder ? new Argon2PasswordEncoder(16, 32, 1, 1_024, 1) : bean;
            }
        };
    }

    @Bean
    static BeanPostProcessor countedDataSource() {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource dataSource
                        ? ProxyDataSourceBuilder.create(dataSource).countQuery().build()
                        : bean;
            }
        };
    }
}
