package uk.healthcare.desk.correspondence.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentKeyTest {

    private static final String MESSAGE = """
            From: Amina <amina@hospital.example>
            To: enquiries@healthcareuk.example
            Subject: A cancer centre
            Date: Mon, 2 Mar 2026 09:15:00 +0300
            Message-ID: <m1@hospital.example>

            Sixty beds.

            Regards
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Received: from a by b",
                "Return-Path: <amina@hospital.example>",
                "Delivered-To: other@healthcareuk.example",
                "X-Spam-Score: 7",
                "Authentication-Results: mx; dkim=pass",
                "DKIM-Signature: v=1; a=rsa-sha256;\n\tb=xx",
                "ARC-Seal: i=1",
                "List-Unsubscribe: <mailto:u@list.example>"
            })
    void isTheSameWhateverTheWayAdds(String trace) throws IOException {
        assertThat(key(trace + "\n" + MESSAGE)).isEqualTo(key(MESSAGE));
    }

    @Test
    void isTheSameWhateverTheLineEndsTheFoldingAndTheOrderOfTheHead() throws IOException {
        var unix = ContentKey.of(StoredMail.of(MESSAGE.getBytes(StandardCharsets.UTF_8)));
        var old = ContentKey.of(StoredMail.of(MESSAGE.replace('\n', '\r').getBytes(StandardCharsets.UTF_8)));
        assertThat(unix).isEqualTo(key(MESSAGE)).isEqualTo(old);
        assertThat(key(MESSAGE.replace("A cancer centre", "A cancer\n  centre")))
                .isEqualTo(unix);
        assertThat(key(MESSAGE + "\n\n")).isEqualTo(unix);
        var moved = MESSAGE.replace("Subject: A cancer centre\n", "");
        assertThat(key("Subject: A cancer centre\n" + moved)).isEqualTo(unix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amina", "enquiries@", "cancer", "09:15", "m1@", "Sixty", "Regards", ".\n\nR"})
    void isAnotherWhenTheMessageIs(String part) throws IOException {
        assertThat(key(MESSAGE.replace(part, "x" + part + "y"))).isNotEqualTo(key(MESSAGE));
    }

    @Test
    void countsBlankLinesWithinTheText() throws IOException {
        assertThat(key(MESSAGE.replace("beds.\n\n", "beds.\n"))).isNotEqualTo(key(MESSAGE));
    }

    @Test
    void twoThatShareAMessageIdHaveTwoKeys() throws IOException {
        assertThat(ContentKey.of(StoredMail.called("shared-message-id-one")))
                .isNotEqualTo(ContentKey.of(StoredMail.called("shared-message-id-two")));
    }

    @Test
    void noTwoOfTheOddMessagesHaveOneKey() throws IOException {
        var seen = new HashMap<ContentKey, String>();
        for (var row : MessageCorpusTest.corpus()) {
            if (!row.outcome().equals("QUARANTINE EMPTY")) {
                var other = seen.put(ContentKey.of(StoredMail.file(row.file())), row.file());
                assertThat(other).as(row.file()).isNull();
            }
        }
    }

    private static ContentKey key(String text) throws IOException {
        return ContentKey.of(StoredMail.of(text));
    }
}
