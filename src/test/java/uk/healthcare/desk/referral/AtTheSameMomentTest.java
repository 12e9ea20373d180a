package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.TwoAtOnce;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.NextStepService;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Two people work on one enquiry: what does not exclude each other is kept of both, and nobody is told to try again. */
class AtTheSameMomentTest extends DeskTest {

    private static final int ROUNDS = 12;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CaseService cases;

    @Autowired
    private NextStepService steps;

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
    private SignedIn manager;
    private EnquiryId enquiry;
    private LocalDate today;

    @BeforeEach
    void anEnquiryInMatching() {
        samples = new CaseSamples(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        manager = person(Role.MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        today = London.dateOf(clock.instant());
    }

    @Test
    void notesAndTasksOfTwoPeopleAreAllKept() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            assertThat(together(
                            () -> cases.note(enquiry, "Ours"),
                            () -> steps.addTask(enquiry, "Theirs", today.plusDays(2), null)))
                    .isEmpty();
        }
        assertThat(entries("NOTE")).isEqualTo(ROUNDS);
        assertThat(entries("TASK")).isEqualTo(ROUNDS);
    }

    @Test
    void bothShortlistAPartner() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var one = samples.partner("Northern Rays " + round);
            var other = samples.partner("Western Rays " + round);
            assertThat(together(
                            () -> shortlist.shortlist(enquiry, one, CaseSamples.REASON),
                            () -> shortlist.shortlist(enquiry, other, CaseSamples.REASON)))
                    .isEmpty();
        }
        assertThat(referralsKept()).isEqualTo(2 * ROUNDS);
    }

    @Test
    void ofADoubleClickOnePartnerIsShortlisted() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var partner = samples.partner("Eastern Rays " + round);
            assertThat(together(
                            () -> shortlist.shortlist(enquiry, partner, CaseSamples.REASON),
                            () -> shortlist.shortlist(enquiry, partner, CaseSamples.REASON)))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RuleViolation.class, told -> assertThat(told).hasMessage("referral.shortlist.already"));
        }
        assertThat(referralsKept()).isEqualTo(ROUNDS);
    }

    @Test
    void anAnswerIsRecordedOnceWhileSomebodyWritesANote() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var partner = samples.partner("Central Rays " + round);
            var referral = Acting.as(owner, () -> {
                var chosen = shortlist.shortlist(enquiry, partner, CaseSamples.REASON);
                referrals.approach(chosen, Channel.PHONE, today, "Would you be interested?");
                return chosen;
            });
            assertThat(together(
                            () -> referrals.accepted(referral, today, null),
                            () -> referrals.declined(referral, DeclineReason.NO_CAPACITY, today, null)))
                    .singleElement()
                    .isInstanceOf(RuleViolation.class);
            assertThat(together(() -> cases.note(enquiry, "Ours"), () -> cases.note(enquiry, "Theirs")))
                    .isEmpty();
        }
    }

    private List<Throwable> together(Runnable ours, Runnable theirs) throws Exception {
        return new TwoAtOnce(owner, manager).met(ours, theirs);
    }

    private int entries(String kind) {
        return jdbc.sql("select count(*) from timeline_entry where enquiry_id = ? and kind = ?")
                .param(enquiry.value())
                .param(kind)
                .query(Integer.class)
                .single();
    }

    private int referralsKept() {
        return jdbc.sql("select count(*) from referral where enquiry_id = ?")
                .param(enquiry.value())
                .query(Integer.class)
                .single();
    }
}
