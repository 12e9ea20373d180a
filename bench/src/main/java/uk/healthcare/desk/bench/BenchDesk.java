package uk.healthcare.desk.bench;

import java.nio.file.Path;
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
        return start(options.folder(), memory(options), List.of(EnquiryDeskApplication.class), Map.of(
                "desk.mail.background", "false",
                "desk.matching.background", "false",
                "desk.database.durable", "false",
                "spring.jpa.properties.hibernate.jdbc.batch_size", "500",
                // Nobody else writes here, so that no version has to be checked: changed rows go in batches too.
                "spring.datasource.hikari.data-source-properties.useBulkStmts", "true",
                "desk.database.options",
                "--innodb-log-file-size=3G,--innodb-log-buffer-size=64M,--skip-log-bin,--innodb-autoextend-increment=256"));
    }

    /** As it is operated, with enough memory for its pages, and every statement seen. */
    static BenchDesk forMeasuring(Options options) {
        return start(
                options.folder(),
                memory(options),
                List.of(EnquiryDeskApplication.class, WatchedDatabase.class),
                Map.of("desk.mail.background", "false", "desk.matching.background", "false"));
    }

    /** With the directory as it starts and nothing else, and every statement seen. */
    static BenchDesk forMatching(Path folder) {
        return start(
                folder,
                "512MB",
                List.of(EnquiryDeskApplication.class, WatchedDatabase.class),
                Map.of("desk.mail.background", "false", "desk.matching.background", "false"));
    }

    /** As it is operated, reading its mailboxes. */
    static BenchDesk forMail(Path folder) {
        return start(
                folder, "1GB", List.of(EnquiryDeskApplication.class), Map.of("desk.mail.look-for-changes", "200ms"));
    }

    private static String memory(Options options) {
        return options.enquiries() > 300_000 ? "8GB" : "3GB";
    }

    private static BenchDesk start(Path folder, String memory, List<Class<?>> sources, Map<String, Object> more) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("server.port", "0");
        settings.put("desk.data", folder.toString());
        settings.put("desk.database.memory", memory);
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
