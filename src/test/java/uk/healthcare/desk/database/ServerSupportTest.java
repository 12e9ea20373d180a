package uk.healthcare.desk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

class ServerSupportTest {

    private final ClassLoader build = getClass().getClassLoader();

    @Test
    void this_machine_has_one() {
        ServerSupport.require();
    }

    @Test
    void another_platform_is_told_what_to_do() {
        assertThatExceptionOfType(EmbeddedDatabaseUnavailable.class)
                .isThrownBy(() -> ServerSupport.require("FreeBSD", "amd64", build))
                .withMessage("There is no embedded MariaDB for FreeBSD on amd64: install MariaDB 11.4 and set"
                        + " SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        assertThatExceptionOfType(EmbeddedDatabaseUnavailable.class)
                .isThrownBy(() -> ServerSupport.require("Linux", "aarch64", build));
    }

    @Test
    void the_jar_without_it_says_that_a_database_must_be_set() {
        assertThatExceptionOfType(EmbeddedDatabaseUnavailable.class)
                .isThrownBy(() -> ServerSupport.require("Linux", "amd64", ClassLoader.getPlatformClassLoader()))
                .withMessageStartingWith("No database is set, and this build has no embedded one:");
    }

    @Test
    void the_sentence_is_all_that_is_printed() {
        var failure =
                new BeanCreationException("embeddedServer", "failed", new EmbeddedDatabaseUnavailable("Do this."));

        var analysis = new EmbeddedDatabaseFailureAnalyzer().analyze(failure);

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("Do this.");
    }
}
