package uk.healthcare.desk.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.EnquiryDeskApplication;

/** The whole application on an embedded database of its own. */
final class BenchDesk implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private BenchDesk(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Takes what may be lost if the machine stops: for writing as much as possible. */
    static BenchDesk forSeeding(Options options) {
        return start(options, List.of(EnquiryDeskApplication.class), Map.of(
                "desk.database.durable", "false",
                "spring.jpa.properties.hibernate.jdbc.batch_size", "500",
                "desk.database.options",
                "--innodb-log-file-size=3G,--innodb-log-buffer-size=64M,--skip-log-bin,--innodb-autoextend-increment=256"));
    }

    /** As it is operated, with enough memory for its pages, and every statement seen. */
    static BenchDesk forMeasuring(Options options) {
        return start(options, List.of(EnquiryDeskApplication.class, WatchedDatabase.class), Map.of());
    }

    private static BenchDesk start(Options options, List<Class<?>> sources, Map<String, Object> more) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("server.port", "0");
        settings.put("desk.data", options.folder().toString());
        settings.put("desk.database.memory", options.enquiries() > 300_000 ? "8GB" : "3GB");
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.datasource.hikari.data-source-properties.socketTimeout", "600000");
        settings.put("logging.level.root", "warn");
        settings.putAll(more);
        var context = new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .profiles("bench")
                .initializers(created -> created.getEnvironment().getPropertySources().addFirst(
                        new MapPropertySource("bench", settings)))
                .run();
        return new BenchDesk(context);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
