package uk.healthcare.desk.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The one style sheet of the pages: GOV.UK Frontend, then our own. Its font is for gov.uk only, so the system's is taken;
 * left and right become start and end, so that it fits a page in Arabic as well.
 */
@Component
class PageStyles {

    private static final String WEBJAR = "META-INF/maven/org.webjars.npm/govuk-frontend/pom.properties";
    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{[^}]*}");
    private static final Pattern FONT = Pattern.compile("\"?GDS Transport\"?,arial,sans-serif");
    private static final Pattern SIDE = Pattern.compile("(?<=[;{])(margin|padding|border)-(left|right)(?=[-:])");
    private static final Pattern PLACE = Pattern.compile("(?<=[;{])(left|right):");
    private static final Pattern ALIGNED = Pattern.compile("(?<=[;{])(text-align|float):(left|right)");

    private final String text;
    private final String hash;

    PageStyles() throws IOException {
        var version = new Properties();
        try (var properties = new ClassPathResource(WEBJAR).getInputStream()) {
            version.load(properties);
        }
        var govuk = read("META-INF/resources/webjars/govuk-frontend/%s/dist/govuk/govuk-frontend.min.css"
                .formatted(version.getProperty("version")));
        text = adapted(govuk) + read("outside/pages.css");
        hash = DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Changes with its text, so that it can be kept for ever. */
    String address() {
        return "/outside/assets/%s.css".formatted(hash);
    }

    String text() {
        return text;
    }

    private static String adapted(String css) {
        var free = FONT.matcher(FONT_FACE.matcher(css).replaceAll("")).replaceAll("system-ui,sans-serif");
        var sides = SIDE.matcher(free).replaceAll(side -> side.group(1) + "-inline-" + logical(side.group(2)));
        var places = PLACE.matcher(sides).replaceAll(place -> "inset-inline-%s:".formatted(logical(place.group(1))));
        return ALIGNED.matcher(places).replaceAll(one -> {
            var side = logical(one.group(2));
            return one.group(1) + ":" + (one.group(1).equals("float") ? "inline-" : "") + side;
        });
    }

    private static String logical(String side) {
        return side.equals("left") ? "start" : "end";
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
