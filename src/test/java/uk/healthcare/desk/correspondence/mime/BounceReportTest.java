package uk.healthcare.desk.correspondence.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.healthcare.desk.correspondence.mime.BounceReport.Failure;

class BounceReportTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    postfix,             5.1.1,  true,  550 5.1.1 <amina@hospital.example>: User unknown
                    exim,                5.0.0,  true,  550 no such person
                    exchange,            5.1.10, true,  550 5.1.10 RESOLVER.ADR.RecipientNotFound
                    gmail,               5.1.1,  true,  550-5.1.1 The email account does not exist.
                    headers-only,        5.2.2,  true,  552 5.2.2 Mailbox full
                    delayed,             4.4.1,  false, connection timed out
                    without-return-path, 5.1.1,  true,  ''
                    qmail,               5.1.1,  true,  'Sorry, no mailbox here by that name. (#5.1.1)'
                    exim-plain,          5.7.1,  true,  SMTP error from remote mail server: 550 5.7.1 rejected by policy
                    """)
    void findsTheMessageAndTheReason(String name, String status, boolean permanent, String diagnostic)
            throws Exception {
        var bounce = BounceReport.of(StoredMail.read("bounce-" + name)).orElseThrow();
        assertThat(bounce.originalMessageId()).isEqualTo("sent-1@mail.enquiry-desk.example");
        assertThat(bounce.failures())
                .containsExactly(new Failure("amina@hospital.example", status, diagnostic, permanent));
        assertThat(bounce.permanent()).isEqualTo(permanent);
    }

    @Test
    void namesEachOfSeveralWhoDidNotGetIt() throws Exception {
        var bounce = BounceReport.of(StoredMail.read("bounce-two-recipients")).orElseThrow();
        assertThat(bounce.failures())
                .containsExactly(
                        new Failure("amina@hospital.example", "5.1.1", "", true),
                        new Failure("omar@hospital.example", "4.2.2", "", false));
    }

    @ParameterizedTest
    @CsvSource({"exchange-own-way, 5.1.1", "transcript,", "chinese,"})
    void readsWhatFollowsNoStandard(String name, String status) throws Exception {
        var bounce = BounceReport.of(StoredMail.read("bounce-" + name)).orElseThrow();
        assertThat(bounce.permanent()).isTrue();
        assertThat(bounce.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.recipient()).isEqualTo("amina@hospital.example");
            assertThat(failure.status()).isEqualTo(status);
        });
    }

    @Test
    void knowsNothingWhenNothingIsSaid() throws Exception {
        var bounce = BounceReport.of(StoredMail.read("bounce-null-path-unknown-words"))
                .orElseThrow();
        assertThat(bounce).isEqualTo(new BounceReport(null, java.util.List.of()));
    }

    @ParameterizedTest
    @CsvSource({"person-forwards-a-bounce", "auto-exchange", "html-only"})
    void isNothingForOtherMail(String name) throws Exception {
        assertThat(BounceReport.of(StoredMail.read(name))).isEmpty();
    }
}
