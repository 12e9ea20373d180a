package uk.healthcare.desk.correspondence;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.mime.Correspondent;
import uk.healthcare.desk.correspondence.mime.ReadMessage;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;

/** What a message says of itself, as the fields of a new enquiry. What its text says is proposed in triage, not taken. */
final class EnquiryOfMessage {

    private EnquiryOfMessage() {}

    static EnquiryFields fields(ReadMessage message, String language) {
        var from = writer(message);
        var email = from == null ? null : from.email().orElse(null);
        var name =
                from == null || from.name().isBlank() ? null : cut(from.name().strip(), 160);
        return new EnquiryFields(
                summary(message, from),
                cut(message.text().whole(), EnquiryFields.DESCRIPTION),
                Source.EMAIL,
                null,
                null,
                OrganisationKind.OTHER,
                null,
                name,
                null,
                email == null ? null : email.value(),
                null,
                language,
                null,
                Priority.NORMAL,
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null);
    }

    /** Who wants an answer: a form on a website writes in its own name and names the person in Reply-To. */
    private static @Nullable Correspondent writer(ReadMessage message) {
        var replyTo = message.head().replyTo();
        var from = message.head().from();
        var addressed = replyTo.stream().filter(one -> one.email().isPresent()).findFirst();
        var isRobot =
                from == null || from.address().matches("(?i)(no-?reply|donotreply|web-?forms?|forms?|www-data)@.*");
        return isRobot && addressed.isPresent() ? addressed.get() : from;
    }

    private static String summary(ReadMessage message, @Nullable Correspondent from) {
        var subject = SubjectLine.bare(message.head().subject());
        if (!subject.isBlank()) {
            return cut(subject, EnquiryFields.SUMMARY);
        }
        var firstLine = message.text()
                .written()
                .lines()
                .map(String::strip)
                .filter(line -> line.length() > 12)
                .findFirst();
        return firstLine
                .map(line -> cut(line, 120))
                .orElseGet(() -> from == null ? "Message without a subject" : cut("Message from " + from.label(), 120));
    }

    private static String cut(String text, int max) {
        return text.codePointCount(0, text.length()) <= max
                ? text
                : text.substring(0, text.offsetByCodePoints(0, max - 1)) + "…";
    }
}
