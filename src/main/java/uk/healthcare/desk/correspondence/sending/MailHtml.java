package uk.healthcare.desk.correspondence.sending;

import java.text.Bidi;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import uk.healthcare.desk.reference.Language;

/** The text of a message as HTML that says in which language it is and which way it runs. Nothing else: no pictures, no links. */
final class MailHtml {

    private MailHtml() {}

    static String of(String text, String language) {
        var dir = Language.of(language).filter(Language::rightToLeft).isPresent() ? "rtl" : "ltr";
        var paragraphs = Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .map(paragraph -> "<p dir=\"%s\">%s</p>".formatted(direction(paragraph, dir), lines(paragraph)))
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%1$s" dir="%2$s">
                <head><meta charset="utf-8"></head>
                <body dir="%2$s">
                %3$s
                </body>
                </html>
                """.formatted(language, dir, paragraphs);
    }

    /** A copy in English below an Arabic letter runs its own way, and an Arabic summary in an English one. */
    private static String direction(String paragraph, String ofLetter) {
        var letters = new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        if (letters.isLeftToRight()) {
            return "ltr";
        }
        return letters.isRightToLeft() ? "rtl" : ofLetter;
    }

    private static String lines(String paragraph) {
        return paragraph
                .lines()
                .map(line -> HtmlUtils.htmlEscape(line, "UTF-8"))
                .collect(Collectors.joining("<br>\n"));
    }
}
