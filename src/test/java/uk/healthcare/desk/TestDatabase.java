package uk.healthcare.desk;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Each run begins with an empty database, and every statement is counted for {@link QueryCount}. */
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
