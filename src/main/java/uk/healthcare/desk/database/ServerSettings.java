package uk.healthcare.desk.database;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the embedded server runs.
 *
 * @param folder where program and tables lie
 * @param port on loopback; 0 takes a free one
 * @param memory for pages of tables and indexes
 * @param durable false, for tests only, answers before the disk has it
 * @param options more options of the server, for benchmarks: {@code --innodb-log-file-size=2G}
 */
@ConfigurationProperties("desk.database")
record ServerSettings(
        @DefaultValue("data/mariadb") Path folder,
        @DefaultValue("0") int port,
        @DefaultValue("256MB") DataSize memory,
        @DefaultValue("true") boolean durable,
        @DefaultValue List<String> options) {}
