package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.MergeService;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** What becomes of a duplicate's partners: only a shortlist goes over, and never a partner that is there already. */
class MergedReferralsTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MergeService merges;

    @Autowired
    private ShortlistService shortlist;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CaseSamples samples;
    private SignedIn owner;
    private EnquiryId from;
    private EnquiryId into;
    private PartnerId partner;

    @BeforeEach
    void twoCases() {
        samples = new CaseSamples(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        from = samples.inMatching(owner.id());
        into = samples.inMatching(owner.id());
        partner = samples.partner("Merged Rays " + from.value());
        actAs(owner);
    }

    @Test
    void theShortlistGoesOverAndComesBack() {
        var free = shortlist.shortlist(from, partner, CaseSamples.REASON);
        var both = samples.partner("On Both " + from.value());
        var left = shortlist.shortlist(from, both, CaseSamples.REASON);
        shortlist.shortlist(into, both, CaseSamples.REASON);
        var before = rows();

        merges.merge(from, into, null);
        assertThat(enquiryOf(free)).isEqualTo(into);
        assertThat(stateOf(free)).isEqualTo("SHORTLISTED");
        assertThat(enquiryOf(left)).as("there is one already").isEqualTo(from);
        assertThat(stateOf(left)).as("ends with the duplicate").isEqualTo("ENDED");
        assertThat(exposure(from, partner)).isZero();
        assertThat(exposure(into, partner)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from partner_progress where enquiry_id = ?")
                        .param(into.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        merges.undo(from);
        assertThat(rows()).isEqualTo(before);
        assertThat(exposure(from, partner)).isEqualTo(1);
        assertThat(exposure(into, partner)).isZero();
    }

    @Test
    void onceAPartnerWasAskedItGoesTheOtherWayOnly() {
        referrals.approach(
                shortlist.shortlist(from, partner, CaseSamples.REASON), Channel.PHONE, today(), "Would you?");
        assertThatThrownBy(() -> merges.merge(from, into, null)).hasMessage("enquiry.merge.approached");
        assertThat(merges.refusal(from, into)).isPresent();
        assertThat(merges.refusal(into, from)).isEmpty();
        merges.merge(into, from, null);
    }

    @Test
    void aPartnerAskedSinceStandsInTheWayOfUndoing() {
        var referral = shortlist.shortlist(from, partner, CaseSamples.REASON);
        merges.merge(from, into, null);
        referrals.approach(referral, Channel.PHONE, today(), "Would you?");
        assertThatThrownBy(() -> merges.undo(from)).hasMessage("enquiry.merge.undo.approached");
        assertThat(enquiryOf(referral)).isEqualTo(into);
    }

    @Test
    void anEnquiryNotYetInMatchingTakesNoPartners() {
        actAs(Role.OFFICER);
        var early = samples.onlyTold("Radiotherapy, too");
        actAs(owner);
        var referral = shortlist.shortlist(from, partner, CaseSamples.REASON);
        merges.merge(from, early, null);
        assertThat(enquiryOf(referral)).isEqualTo(from);
        assertThat(stateOf(referral)).isEqualTo("ENDED");
        merges.undo(from);
        assertThat(stateOf(referral)).isEqualTo("SHORTLISTED");
    }

    @Test
    void nobodyChoosesPartnersForTheCaseOfAnotherByMerging() {
        actAs(Role.OFFICER);
        var theirs = samples.inMatching(person(Role.PARTNERSHIP_MANAGER).id());
        actAs(owner);
        var referral = shortlist.shortlist(from, partner, CaseSamples.REASON);
        merges.merge(from, theirs, null);
        assertThat(enquiryOf(referral)).isEqualTo(from);
        assertThatThrownBy(() -> merges.merge(theirs, into, null)).hasMessage("enquiry.close.not-yours");
    }

    private List<String> rows() {
        return jdbc.sql("""
                        select concat(id, ' of ', enquiry_id, ' ', state) from referral where enquiry_id in (:both)
                        union all select concat(referral_id, ' in ', enquiry_id, approached, consented, ended)
                          from partner_progress where enquiry_id in (:both)""").param("both", List.of(from.value(), into.value())).query(String.class).list().stream()
                .sorted()
                .toList();
    }

    private EnquiryId enquiryOf(ReferralId referral) {
        return new EnquiryId(jdbc.sql("select enquiry_id from referral where id = ?")
                .param(referral.value())
                .query(Long.class)
                .single());
    }

    private String stateOf(ReferralId referral) {
        return jdbc.sql("select state from referral where id = ?")
                .param(referral.value())
                .query(String.class)
                .single();
    }

    private int exposure(EnquiryId enquiry, PartnerId of) {
        return jdbc.sql("""
                        select coalesce(sum(amount), 0) from exposure
                        where enquiry_id = ? and partner_id = ? and event = 'SHORTLISTED'""")
                .params(enquiry.value(), of.value())
                .query(Integer.class)
                .single();
    }

    private LocalDate today() {
        return London.dateOf(clock.instant());
    }
}
