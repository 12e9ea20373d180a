package uk.healthcare.desk.files;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scanner that is set up, or the one that knows nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScannerSettings.class)
class FilesConfiguration {

    @Bean
    VirusScanner virusScanner(ScannerSettings settings) {
        return settings.host().isBlank() ? VirusScanner.NONE : new ClamAv(settings);
    }
}
