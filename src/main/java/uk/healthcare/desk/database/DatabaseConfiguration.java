package uk.healthcare.desk.database;

import java.util.Properties;
import org.mariadb.jdbc.Driver;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Without a configured database the application brings its own. The pool depends on it, so it stops after the pool. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServerSettings.class)
class DatabaseConfiguration {

    @Bean
    @OnEmbeddedDatabase
    EmbeddedServer embeddedServer(ServerSettings settings) {
        return new EmbeddedServer(settings);
    }

    @Bean
    @OnEmbeddedDatabase
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedServer server) {
        return new JdbcConnectionDetails() {

            @Override
            public String getUsername() {
                return EmbeddedServer.ACCOUNT;
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }

    /** On connections of its own: changing a large table takes longer than the pool lets a statement of a screen take. */
    @Bean
    FlywayConfigurationCustomizer patientMigrations(JdbcConnectionDetails details) {
        var settings = new Properties();
        settings.setProperty("connectionTimeZone", "UTC");
        settings.setProperty("forceConnectionTimeZoneToSession", "true");
        var patient = new SimpleDriverDataSource(new Driver(), details.getJdbcUrl());
        patient.setUsername(details.getUsername());
        patient.setPassword(details.getPassword());
        patient.setConnectionProperties(settings);
        return flyway -> flyway.dataSource(patient);
    }

    @Bean
    SQLExceptionTranslator sqlExceptionTranslator() {
        return new LockErrors().elseByClass();
    }

    @Bean
    static BeanPostProcessor lockErrorsForHibernate() {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HibernateJpaVendorAdapter adapter
                        && adapter.getJpaDialect() instanceof HibernateJpaDialect dialect) {
                    dialect.setJdbcExceptionTranslator(new LockErrors());
                }
                return bean;
            }
        };
    }
}
