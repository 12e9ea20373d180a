package uk.healthcare.desk.bench;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;


/** Lets {@link Statements} see what is sent to the database. */
class WatchedDatabase {

    /** The pool itself, for replaying without anything in between. */
    static volatile DataSource plain;

    @Bean
    static BeanPostProcessor watchedDataSource() {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    plain = pool;
                    return ProxyDataSourceBuilder.create(pool).listener(new Statements()).build();
                }
                return bean;
            }
        };
    }
}
