package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.Channel;

/** Whom the owner of a case chooses from what is suggested, why, and what is kept of it. */
class ShortlistTest extends CaseInMatching {

    @Test
    void aPartnerIsShortlistedOnceAndNotAgainAfterItDeclined() {
        var referral = shortlist.shortlist(enquiry, partner, CaseSamples.REASON);
        assertThatThrownBy(() -> shortlist.shortlist(enquiry, partner, CaseSamples.REASON))
                .hasMessage("referral.shortlist.already");
        assertThat(suggestions.suggest(enquiry).considered()).hasSize(1);
        referrals.approach(referral, Channel.PHONE, today(), "Would you be interested?");
        referrals.declined(referral, DeclineReason.NO_CAPACITY, today(), null);
        assertThat(suggestions.suggest(enquiry).excluded(partner))
                .hasValueSatisfying(out -> assertThat(out.reason()).startsWith("Declined this enquiry"));
        assertThatThrownBy(() -> shortlist.shortlist(enquiry, partner, CaseSamples.REASON))
                .hasMessage("referral.shortlist.already");
    }

    @Test
    void whatWasShownIsKeptWordForWordWhateverChangesLater() {
        shortlist.shortlist(enquiry, partner, CaseSamples.REASON);
        var kept = query.of(enquiry).rows().getFirst().explanation();
        assertThat(kept)
                .contains("Asked: Radiotherapy · Equipment selection and commissioning · Tertiary care · Kuwait")
                .contains("Weights: version 1", "Service area (100 of 100", "What would change this: ");
        new CaseSamples(application).partner("A later rival " + enquiry.value());
        jdbc.sql("update track_record set description = 'Something else' where partner_id = ?")
                .param(partner.value())
                .update();
        jdbc.sql("update partner set updated_at = now(6) where id = ?")
                .param(partner.value())
                .update();
        assertThat(suggestions.suggest(enquiry).considered())
                .as("what would be shown now")
                .anySatisfy(now -> assertThat(now.explanation()).contains("Something else"));
        assertThat(query.of(enquiry).rows().getFirst().explanation()).isEqualTo(kept);
    }

    @Test
    void whoChoosesAgainstTheRankingSaysWhyAndItIsKept() {
        var best = suggestions.suggest(enquiry).fitting().getFirst();
        var plain = suggestions.suggest(enquiry).fitting().getLast();
        assertThatThrownBy(() -> shortlist.shortlist(enquiry, plain.partner(), "  "))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.field()).isEqualTo("reason"))
                .hasMessage("referral.shortlist.reason");
        shortlist.shortlist(enquiry, plain.partner(), "The minister asked for it");
        var row = query.of(enquiry).rows().getFirst();
        assertThat(row.choiceReason()).isEqualTo("The minister asked for it");
        assertThat(row.explanation()).contains("Before it: 1. " + best.name());
        shortlist.shortlist(enquiry, best.partner(), "Not kept: nobody stands before it");
        assertThat(query.of(enquiry).rows().getLast().choiceReason()).isNull();
    }

    @Test
    void suggestionsNeedThreeStatementsAndTheTabFour() throws Exception {
        shortlist.shortlist(enquiry, partner, CaseSamples.REASON);
        assertThat(QueryCount.of(() -> suggestions.suggest(enquiry)))
                .as("the enquiry, whether the directory has changed, what is under way")
                .isEqualTo(3);
        assertThat(QueryCount.of(() -> query.of(enquiry)))
                .as("the referrals, the consents, due diligence, the personal links")
                .isEqualTo(4);
    }
}
