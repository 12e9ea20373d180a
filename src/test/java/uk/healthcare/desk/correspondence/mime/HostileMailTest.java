package uk.healthcare.desk.correspondence.mime;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages made to keep a reader busy for ever or to exhaust its stack: each is read, and in reasonable time. */
class HostileMailTest {

    private static final String HEAD = "From: a@b.example\nSubject: Beds\nMIME-Version: 1.0\n";

    static Stream<Arguments> hostile() {
        return Stream.of(
                with("spaces in verbatim text", html("<pre>" + " ".repeat(3_000_000) + "x</pre>")),
                with("unclosed tags", html("<div><b><a href=".repeat(100_000))),
                with("open angles", html("<".repeat(1_000_000))),
                with("encoded words", "From: a@b.example\nSubject: " + "=?a?q?".repeat(10_000) + "\n\nBeds\n"),
                with(
                        "open encoded word",
                        "From: a@b.example\nSubject: =?utf-8?q?" + "?a".repeat(30_000) + "\n\nBeds\n"),
                with("commas", "From: " + "a,".repeat(30_000) + "\n\nBeds\n"),
                with("no address", "From: " + "a".repeat(60_000) + "\n\nBeds\n"),
                with("open quotes", "From: \"" + "\\\"".repeat(30_000) + "\n\nBeds\n"),
                with("comments", "From: " + "(".repeat(60_000) + "\n\nBeds\n"),
                with(
                        "quotes of a parameter",
                        HEAD + "Content-Type: text/plain; name=\"" + "\\a".repeat(200_000) + "\n\nx\n"),
                with("parameters", HEAD + "Content-Type: text/plain" + "; a=b".repeat(100_000) + "\n\nBeds\n"),
                with("date", "From: a@b.example\nDate: 1 " + "a".repeat(60_000) + "\n\nBeds\n"),
                with("quotations", HEAD + "\n" + "On 1 March somebody of 2\n".repeat(40_000)),
                with("introductions", HEAD + "\n" + "a 1 :\n\n".repeat(100_000)),
                with("header blocks", HEAD + "\n" + "From: a\n".repeat(100_000)),
                with("enriched", HEAD + "Content-Type: text/enriched\n\n" + "< ".repeat(1_000_000)),
                with(
                        "calendar",
                        HEAD + "Content-Type: text/calendar\n\nBEGIN:VEVENT\nSUMMARY" + ";a=b".repeat(200_000)),
                with("bounce of one word", bounce("x".repeat(900_000))),
                with("bounce of dots", bounce("a@" + ".".repeat(900_000))),
                with("bounce of blank lines", bounce("\n".repeat(900_000) + "x")),
                with("boundaries", HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isReadInReasonableTime(String what, String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            var message = MessageReader.read(StoredMail.of(text));
            MachineMail.of(message, StoredMail.OWN);
            BounceReport.of(message);
        });
    }

    @Test
    void aThousandPartsWithinEachOtherAreLeftAlone() {
        var deep = new StringBuilder(HEAD);
        for (var level = 0; level < 1000; level++) {
            deep.append("Content-Type: multipart/mixed; boundary=n%d\n\n--n%d\n".formatted(level, level));
        }
        isReadInReasonableTime("parts", deep.append("\nBeds\n").toString());
    }

    private static Arguments with(String what, String text) {
        return Arguments.of(what, text);
    }

    private static String html(String html) {
        return HEAD + "Content-Type: text/html\n\n" + html;
    }

    private static String bounce(String text) {
        return "Return-Path: <>\nFrom: mailer-daemon@b.example\nSubject: failure notice\n\n" + text + "\n";
    }
}
