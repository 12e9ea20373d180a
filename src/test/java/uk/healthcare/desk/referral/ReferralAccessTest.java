package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.referral.consent.ConsentService;
import uk.healthcare.desk.referral.consent.ConsentTerms;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.staff.Role;

/** PRODUCT, "Who may do what", rows "see enquiries" and "shortlist, approach, introduce, record outcome". */
class ReferralAccessTest extends CaseInMatching {

    @Autowired
    DueDiligenceService dueDiligence;

    @Autowired
    ConsentService consents;

    private ReferralId referral;

    @BeforeEach
    void aShortlistedPartner() {
        referral = shortlist.shortlist(enquiry, partner, CaseSamples.REASON);
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICER, false",
        "PARTNERSHIP_MANAGER, false",
        "MANAGER, true",
        "AUDITOR, false",
        "ADMINISTRATOR, false",
        "POST, false",
    })
    void onlyTheOwnerAndManagersWorkOnACase(Role role, boolean may) {
        actAs(role);
        if (may) {
            assertThatCode(this::approach).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(this::approach).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> referrals.end(referral, "Not mine")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> dueDiligence.answer(enquiry, CaseSamples.allNo()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> shortlist.shortlist(enquiry, partner, CaseSamples.REASON))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> consents.record(
                            enquiry,
                            new ConsentTerms("A", Channel.EMAIL, "Yes", Set.of(partner)),
                            London.dateOf(clock.instant())))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void theOwnerWorksOnItsCase() {
        assertThatCode(this::approach).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void onlyAManagerDecidesOnDueDiligence(Role role) {
        actAs(role);
        if (role == Role.MANAGER) {
            assertThatThrownBy(() -> dueDiligence.decide(enquiry, true, "Fine"))
                    .hasMessage("due-diligence.nothing-to-decide");
        } else {
            assertThatThrownBy(() -> dueDiligence.decide(enquiry, true, "Fine")).isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoSeesTheEnquirySeesItsPartners(Role role) {
        actAs(role);
        if (role == Role.POST || role == Role.ADMINISTRATOR) {
            assertThatThrownBy(() -> query.of(enquiry)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> suggestions.suggest(enquiry)).isInstanceOf(NotFound.class);
        } else {
            assertThat(query.of(enquiry).ownCase()).isEqualTo(role == Role.MANAGER);
            assertThat(suggestions.suggest(enquiry).considered()).hasSize(1);
            assertThat(query.openWith(partner))
                    .singleElement()
                    .satisfies(row -> assertThat(row.enquiry()).isEqualTo(enquiry));
        }
    }

    @Test
    void aPostSeesThoseOfItsMarkets() {
        actAsPostOf("KW");
        assertThat(query.of(enquiry).rows()).hasSize(1);
        actAsPostOf("BR");
        assertThatThrownBy(() -> query.of(enquiry)).isInstanceOf(NotFound.class);
        assertThat(query.openWith(partner)).isEmpty();
    }

    @Test
    void aRestrictedEnquiryIsHiddenOnThePartnersPageToo() {
        jdbc.sql("update enquiry set restricted = true where id = ?")
                .param(enquiry.value())
                .update();
        actAs(Role.OFFICER);
        assertThat(query.openWith(partner)).isEmpty();
        actAs(owner);
        assertThat(query.openWith(partner)).hasSize(1);
    }

    private void approach() {
        referrals.approach(referral, Channel.EMAIL, London.dateOf(clock.instant()), "Would you be interested?");
    }
}
