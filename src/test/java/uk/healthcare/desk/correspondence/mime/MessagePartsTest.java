package uk.healthcare.desk.correspondence.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message carries besides its text: files, messages, invitations, and envelopes of others around them. */
class MessagePartsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    attachment-rfc2231,           خطة.pdf
                    attachment-rfc2231-pieces,    plan of the hôpital.pdf
                    attachment-rfc2047,           خطة المستشفى.pdf
                    attachment-raw-8bit,          計画.pdf
                    attachment-unquoted-spaces,   plan of the hospital.pdf
                    attachment-double-extension,  plan.pdf.exe
                    attachment-direction-trick,   planfdp.exe
                    attachment-no-name,           ''
                    attachment-broken-quotes,     plan.pdf
                    tnef-two-files,               plan of wards.pdf
                    attached-message,             request.eml
                    attached-message-base64,      The original request.eml
                    invitation,                   invite.ics
                    """)
    void namesAnAttachmentAsItsSenderDid(String file, String name) throws Exception {
        assertThat(StoredMail.read(file).attachments().getFirst().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"attachment-rfc2231, %PDF-1.4", "tnef-two-files, %PDF-1.4 wards", "attached-message-base64, From: Omar"
    })
    void givesTheBytesOfAnAttachment(String file, String beginning) throws Exception {
        var attachment = StoredMail.read(file).attachments().getFirst();
        try (var content = attachment.content().open()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith(beginning);
        }
    }

    @Test
    void readsAMessageWithinAMessageAndTheFilesInIt() throws Exception {
        var outer = StoredMail.read("attached-message-with-attachment");
        var inner = outer.attachments().getFirst().message();
        assertThat(inner.text().written()).isEqualTo("We would like to talk about a cardiac unit with sixty beds.");
        try (var content = inner.attachments().getFirst().content().open()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("%PDF-1.4");
        }
    }

    @Test
    void followsMessagesWithinMessagesTwentyDeepAndNoFurther() throws Exception {
        var depth = 0;
        for (var message = StoredMail.read("messages-thirty-deep"); message != null; depth++) {
            message = message.attachments().isEmpty()
                    ? null
                    : message.attachments().getFirst().message();
        }
        assertThat(depth).isEqualTo(20);
    }

    @Test
    void summarisesAnInvitation() throws Exception {
        assertThat(StoredMail.read("invitation").invitations())
                .containsExactly(new CalendarInvitation(
                        "REQUEST",
                        "Visit of the ministry, day one",
                        "4 May 2026, 10:00 to 11:00 (Asia/Riyadh)",
                        "4 May 2026, 08:00 to 09:00",
                        "Riyadh, main hall",
                        "Amina Rahman"));
        assertThat(StoredMail.read("invitation-only").invitations())
                .extracting(CalendarInvitation::when)
                .containsExactly("4 May 2026 to 6 May 2026");
    }

    @Test
    void anInvitationSaysInWordsWhatItIsAboutInBothZones() throws Exception {
        assertThat(StoredMail.read("invitation").attachments())
                .extracting(ReadAttachment::says)
                .containsExactly("""
                        Invitation: Visit of the ministry, day one
                        When: 4 May 2026, 10:00 to 11:00 (Asia/Riyadh)
                        In London: 4 May 2026, 08:00 to 09:00
                        Where: Riyadh, main hall
                        Organiser: Amina Rahman""");
    }

    @Test
    void formattedTextOfOutlookIsReadInItsOwnAlphabet() throws Exception {
        assertThat(StoredMail.read("tnef-formatted-text").text().written()).contains("مرحبا", "مر");
    }

    @Test
    void whatLiesInASignedEnvelopeIsReadAndNothingIsClaimedOfTheSignature() throws Exception {
        for (var name : List.of("smime-opaque", "smime-opaque-streamed")) {
            var message = StoredMail.read(name);
            assertThat(message.attachments()).extracting(ReadAttachment::name).containsExactly("plan.txt");
            try (var content = message.attachments().getFirst().content().open()) {
                assertThat(new String(content.readAllBytes(), StandardCharsets.US_ASCII))
                        .startsWith("Sixty beds");
            }
            assertThat(message.warnings()).contains(ReadingWarning.SIGNATURE_NOT_CHECKED);
            assertThat(message.warnings()).doesNotContain(ReadingWarning.ENCRYPTED);
        }
        assertThat(StoredMail.read("smime-encrypted").warnings()).contains(ReadingWarning.ENCRYPTED);
    }

    @Test
    void showsAPictureOfTheTextInTheText() throws Exception {
        var picture = StoredMail.read("inline-picture").attachments().getFirst();
        assertThat(picture.inline()).isTrue();
        assertThat(picture.contentId()).isEqualTo("map@x");
    }
}
