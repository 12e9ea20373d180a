package uk.healthcare.desk.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where ClamAV's {@code clamd} listens.
 *
 * @param host empty when there is none
 * @param timeout for each answer; a scanner that hangs must not hold up anything else
 */
@ConfigurationProperties("desk.clamav")
record ScannerSettings(
        @DefaultValue("") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("30s") Duration timeout) {}
