package uk.healthcare.desk.correspondence.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.reference.Language;

/** The templates that come with the product, one file for each language: they count until somebody saves another text. */
@Component
class ShippedTemplates {

    private static final String MARK = "=== ";
    private static final String SUBJECT = "Subject: ";

    private final Map<Language, Map<TemplatePurpose, TemplateText>> texts = new EnumMap<>(Language.class);

    ShippedTemplates() {
        for (var language : Language.values()) {
            texts.put(language, read("mail/templates/" + language.code() + ".txt"));
        }
    }

    Optional<TemplateText> of(Language language, TemplatePurpose purpose) {
        return Optional.ofNullable(texts.getOrDefault(language, Map.of()).get(purpose));
    }

    private static Map<TemplatePurpose, TemplateText> read(String file) {
        var found = new EnumMap<TemplatePurpose, TemplateText>(TemplatePurpose.class);
        for (var section : content(file).split("(?m)^" + MARK)) {
            if (!section.isBlank()) {
                var lines = section.split("\n", 3);
                found.put(
                        TemplatePurpose.valueOf(lines[0].strip()),
                        new TemplateText(lines[1].substring(SUBJECT.length()).strip(), lines[2].strip()));
            }
        }
        return found;
    }

    private static String content(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
