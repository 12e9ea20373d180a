package uk.healthcare.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Invented data never goes into a database that somebody configured. */
class ExternalDatabaseTest {

    @Test
    void theDemonstrationGoesIntoTheEmbeddedDatabase() {
        assertThat(has(Map.of(), "demo")).isTrue();
    }

    @Test
    void aConfiguredDatabaseIsRefused() {
        assertThat(has(Map.of("spring.datasource.url", "jdbc:mariadb://database.example/desk"), "demo"))
                .isFalse();
    }

    @Test
    void withoutItsProfileThereIsNone() {
        assertThat(has(Map.of(), "production")).isFalse();
    }

    private static boolean has(Map<String, Object> settings, String profile) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().setActiveProfiles(profile);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("operator", settings));
            context.register(Demonstration.class);
            return context.containsBeanDefinition("demonstration");
        }
    }
}
