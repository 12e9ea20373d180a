package uk.healthcare.desk.database;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
