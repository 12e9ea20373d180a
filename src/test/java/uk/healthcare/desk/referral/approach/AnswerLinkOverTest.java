package uk.healthcare.desk.referral.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthcare.desk.outside.Visitor.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.referral.ReferralState;

/** UC-24: what a link opens that has expired, was revoked, is of another purpose, guessed, or no longer needed. */
class AnswerLinkOverTest extends ApproachWithLink {

    @Test
    void anExpiredOrRevokedLinkSaysSoAndAnswersNothing() {
        jdbc.sql("update personal_link set expires_at = '2026-01-01' where referral_id = :id")
                .param("id", referral.value())
                .update();
        closed("This link has expired");
        jdbc.sql("update personal_link set revoked_at = '2026-01-01' where referral_id = :id")
                .param("id", referral.value())
                .update();
        closed("This link is no longer valid");
        assertThat(state(referral)).isEqualTo(ReferralState.APPROACHED);
    }

    private void closed(String told) {
        for (var answer :
                List.of(partner.opens(page), partner.opens(page + "/decline"), partner.sends(page + "/interested"))) {
            assertThat(answer.getStatus()).isEqualTo(410);
            assertThat(text(answer)).contains(told).doesNotContain(BRIEF);
        }
    }

    @ParameterizedTest
    @EnumSource(value = LinkPurpose.class, names = "ANSWER", mode = EnumSource.Mode.EXCLUDE)
    void aLinkOfAnotherPurposeOpensNothingHere(LinkPurpose purpose) {
        var other = links.make(purpose, enquiry, referral, chosen, "dr@health.example", "Dr Sample", "en");
        var path = "/outside/answer/" + other.secret();
        assertThat(partner.opens(path).getStatus()).isEqualTo(404);
        assertThat(partner.sends(path + "/interested").getStatus()).isEqualTo(404);
        assertThat(state(referral)).isEqualTo(ReferralState.APPROACHED);
    }

    @Test
    void aGuessedSecretOpensNothing() {
        var guess = page.substring(0, page.length() - 1) + (page.endsWith("A") ? "B" : "A");
        assertThat(partner.opens(guess).getStatus()).isEqualTo(404);
        assertThat(partner.sends(guess + "/interested").getStatus()).isEqualTo(404);
        assertThat(partner.opens(page + "/nothing").getStatus()).isEqualTo(404);
    }

    @Test
    void takenOutMeanwhileThePageSaysThatNoAnswerIsNeeded() {
        actAs(owner);
        steps.end(referral, "Another was chosen");
        signOut();
        assertThat(text(partner.opens(page)))
                .contains("no longer needs an answer")
                .doesNotContain(BRIEF);
        assertThat(done(partner.sends(page + "/interested"))).contains("no longer needs an answer");
        assertThat(state(referral)).isEqualTo(ReferralState.ENDED);
        assertThat(jdbc.sql("select revoked_at is not null from personal_link where referral_id = :id")
                        .param("id", referral.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
