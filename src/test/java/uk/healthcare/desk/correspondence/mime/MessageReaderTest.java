package uk.healthcare.desk.correspondence.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.healthcare.desk.correspondence.mime.UnreadableMessage.Reason;

/** What the index of odd mail has no column for: people, dates, oddities, quotations, sizes, and torn bytes. */
class MessageReaderTest {

    @Test
    void namesEverybodyAndWhatItAnswers() throws Exception {
        var message = MessageReader.read(StoredMail.of("""
                From: "Rahman, Amina (Dr)" <amina@hospital.example>
                Reply-To: Office <office@hospital.example>
                To: Healthcare UK <enquiries@healthcareuk.example>, omar@clinic.example
                Cc: Ministry: =?utf-8?Q?Jos=C3=A9?= <jose@health.example>, lee@health.example;
                Date: Mon, 2 Mar 2026 09:15:00 +0300
                Message-ID: <m1@hospital.example>
                In-Reply-To: Your message of Monday <a1@x.example>
                References: <a0@x.example><a1@x.example>
                Subject: Beds

                Sixty.
                """));
        var head = message.head();
        assertThat(head.from()).isEqualTo(new Correspondent("amina@hospital.example", "Rahman, Amina (Dr)"));
        assertThat(head.replyTo()).containsExactly(new Correspondent("office@hospital.example", "Office"));
        assertThat(head.to())
                .containsExactly(
                        new Correspondent("enquiries@healthcareuk.example", "Healthcare UK"),
                        new Correspondent("omar@clinic.example", ""));
        assertThat(head.cc())
                .containsExactly(
                        new Correspondent("jose@health.example", "José"), new Correspondent("lee@health.example", ""));
        assertThat(head.sentAt()).isEqualTo(Instant.parse("2026-03-02T06:15:00Z"));
        assertThat(head.messageId()).isEqualTo("m1@hospital.example");
        assertThat(head.inReplyTo()).containsExactly("a1@x.example");
        assertThat(head.references()).containsExactly("a0@x.example", "a1@x.example");
        assertThat(message.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    date-odd-1,
                    date-odd-2,
                    date-odd-3, 2026-03-02T17:15:00Z
                    date-odd-4, 2026-03-02T09:15:00Z
                    date-odd-5, 2026-03-02T09:15:00Z
                    date-odd-6, 2026-03-02T08:15:00Z
                    date-odd-7, 2026-03-02T09:15:00Z
                    date-odd-8,
                    date-odd-9,
                    """)
    void understandsADateOrLeavesIt(String name, Instant sentAt) throws Exception {
        var message = StoredMail.read(name);
        assertThat(message.head().sentAt()).isEqualTo(sentAt);
        assertThat(message.warnings().contains(ReadingWarning.NO_DATE)).isEqualTo(sentAt == null);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    from-missing,                        NO_SENDER
                    arabic-1256-labelled-latin1,         CHARSET_GUESSED
                    wrong-boundary,                      BROKEN_STRUCTURE
                    missing-end-boundary,                BROKEN_STRUCTURE
                    two-hundred-and-fifty-attachments,   TOO_MANY_ATTACHMENTS
                    nested-sixty-deep,                   NESTED_TOO_DEEP
                    giant-head,                          HEAD_SHORTENED
                    tnef-broken,                         UNREADABLE_TNEF
                    invitation-broken,                   UNREADABLE_INVITATION
                    pgp-encrypted,                       ENCRYPTED
                    smime-encrypted,                     ENCRYPTED
                    plain-with-direction-override,       DIRECTION_TRICKS
                    """)
    void saysWhatWasOdd(String name, ReadingWarning warning) throws Exception {
        assertThat(StoredMail.read(name).warnings()).contains(warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail-english",
                "outlook",
                "original-message",
                "german",
                "french",
                "spanish",
                "portuguese",
                "chinese",
                "arabic",
                "below-the-quotation"
            })
    void partsWhatIsNewFromWhatIsQuoted(String name) throws Exception {
        var text = StoredMail.read("history-" + name).text();
        assertThat(text.history()).contains("How many beds?");
        assertThat(text.written()).isNotBlank().doesNotContain("How many beds?", "Healthcare UK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"between-the-lines", "forwarded"})
    void leavesTogetherWhatBelongsTogether(String name) throws Exception {
        assertThat(StoredMail.read("history-" + name).text().history()).isEmpty();
    }

    @Test
    void shortensATextOfManyMegabytesAndSaysSo() throws Exception {
        var text = MessageReader.read(StoredMail.of("From: a@b.example\n\n" + "Beds and wards. ".repeat(500_000)))
                .text();
        assertThat(text.written()).hasSizeBetween(999_000, 1_000_000);
        assertThat(text.shortened()).isTrue();
    }

    @Test
    void readsFiftyMegabytesWithoutHoldingThem() throws Exception {
        var raw = new LargeMail(50 << 20);
        var message = MessageReader.read(raw);
        assertThat(message.attachments()).hasSize(1);
        assertThat(message.attachments().getFirst().size()).isEqualTo(raw.attached());
        assertThat(raw.heapGrowth()).isBetween(0L, 12L << 20);
        try (var content = message.attachments().getFirst().content().open()) {
            assertThat(content.transferTo(java.io.OutputStream.nullOutputStream()))
                    .isEqualTo(raw.attached());
        }
    }

    @Test
    void aSourceThatBreaksOffIsNoFaultOfTheMessage() {
        var raw = new RawMessage() {

            @Override
            public InputStream open() {
                return new InputStream() {

                    private final byte[] beginning =
                            "From: a@b.example\r\n\r\nHello".getBytes(StandardCharsets.US_ASCII);
                    private int at;

                    @Override
                    public int read() throws IOException {
                        if (at == beginning.length) {
                            throw new IOException("The database is gone");
                        }
                        return beginning[at++];
                    }
                };
            }

            @Override
            public long size() {
                return 1000;
            }
        };
        assertThatThrownBy(() -> MessageReader.read(raw))
                .isInstanceOf(IOException.class)
                .hasMessage("The database is gone");
    }

    /** Whatever bytes come: a message, or one reason why not. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverThrowsAnythingElse(long seed) throws Exception {
        var random = new Random(seed);
        for (var file : MessageCorpusTest.corpus()) {
            var bytes = StoredMail.file(file.file()).open().readAllBytes();
            if (bytes.length == 0 || bytes.length > 100_000) {
                continue;
            }
            for (var fault = 0; fault < 1 + bytes.length / 200; fault++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var torn = Arrays.copyOf(bytes, bytes.length - random.nextInt(bytes.length / 2 + 1));
            try {
                var message = MessageReader.read(StoredMail.of(torn));
                MachineMail.of(message, StoredMail.OWN);
                BounceReport.of(message);
            } catch (UnreadableMessage unreadable) {
                assertThat(unreadable.reason()).as(file.file()).isNotEqualTo(Reason.PARSER_FAILED);
            }
        }
    }
}
