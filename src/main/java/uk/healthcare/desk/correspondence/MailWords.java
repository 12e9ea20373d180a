package uk.healthcare.desk.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import uk.healthcare.desk.reference.Language;

/** The few words of messages that are no template, in each language. */
final class MailWords {

    private static final Properties WORDS = load();

    private MailWords() {}

    static String of(String key, Language language, String... arguments) {
        var text = WORDS.getProperty(key + "." + language.code());
        if (text == null) {
            throw new IllegalStateException("mail/words.properties has no " + key + " in " + language);
        }
        for (var index = 0; index < arguments.length; index++) {
            text = text.replace("{" + index + "}", arguments[index]);
        }
        return text;
    }

    private static Properties load() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("mail/words.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
