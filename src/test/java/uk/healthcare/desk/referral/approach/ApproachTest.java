package uk.healthcare.desk.referral.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.OutboxService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.ClockKind;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.partner.InterestTerms;
import uk.healthcare.desk.referral.ReferralState;
import uk.healthcare.desk.referral.overview.CaseReferralsQuery;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;

/** Partners asked by e-mail, one or several: what leaves, what is kept, who is not asked and why. */
class ApproachTest extends PartnersToAsk {

    @Autowired
    private ApproachService approaches;

    @Autowired
    private CaseReferralsQuery cases;

    @Test
    void severalAreAskedAtOnceEachWithALinkOfItsOwn() {
        var one = shortlisted("one");
        var two = shortlisted("two");
        var start = approaches.begin(enquiry).orElseThrow();
        assertThat(start.brief()).contains("Where: Kuwait").doesNotContain("Dr Sample", "Example Health Group");
        assertThat(start.candidates())
                .extracting(ApproachStart.Candidate::referral)
                .containsExactlyInAnyOrder(one, two);

        var results = approaches.ask(enquiry, typed(start, one, two));

        assertThat(results).hasSize(2).allMatch(ApproachResult::isAsked);
        assertThat(state(one)).isEqualTo(ReferralState.SHORTLISTED);
        assertThat(cases.of(enquiry).rows()).allMatch(row -> row.asked().onItsWay());
        letters().forEach(letter -> mail.send(application, letter));
        assertThat(state(one)).isEqualTo(ReferralState.APPROACHED);
        assertThat(state(two)).isEqualTo(ReferralState.APPROACHED);
        assertThat(cases.of(enquiry).rows()).noneMatch(row -> row.asked().onItsWay());
        assertThat(kept("select name from personal_link where referral_id = :id", one))
                .isEqualTo("Somebody");
        assertThat(mail.textFor(address("one"))).contains("Where: Kuwait", "/outside/answer/");
        assertThat(linkIn("one")).isNotEqualTo(linkIn("two"));
        assertThat(kept("select brief from referral where id = :id", one)).isEqualTo(start.brief());
        assertThat(kept("select recipient from disclosure where referral_id = :id and kind = 'BRIEF'", one))
                .isEqualTo(address("one"));
        assertThat(kept("select text from disclosure where referral_id = :id", one))
                .contains(start.brief())
                .doesNotContain("/outside/answer/");
    }

    @Test
    void whatWouldTellWhoAsksIsRefusedByTheServiceWhereverItStands() {
        var one = shortlisted("one");
        var start = approaches.begin(enquiry).orElseThrow();
        refused(new Approach(key(), "For Dr Sample in Kuwait", "An enquiry", "{brief} {link}", to(one)), "brief");
        refused(new Approach(key(), "A unit", "For Example Health Group", "{brief} {link}", to(one)), "subject");
        refused(new Approach(key(), "A unit", "An enquiry", "{brief} {link} sample@health.example", to(one)), "letter");
        assertThatThrownBy(() -> steps.approach(one, Channel.PHONE, LocalDate.now(), "Example Health Group asks"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.key()).isEqualTo("brief.names"));
        assertThat(letters()).isEmpty();
        assertThat(approaches.traces(enquiry, start.brief())).isEmpty();
        assertThat(approaches.traces(enquiry, "For Dr Sample")).hasSize(1);
    }

    @Test
    void theLetterCarriesTheBriefAndTheLink() {
        var one = shortlisted("one");
        assertThatThrownBy(() -> approaches.ask(enquiry, new Approach(key(), "A unit", "S", "{link}", to(one))))
                .hasMessageContaining("brief.left-out");
        assertThatThrownBy(() -> approaches.ask(enquiry, new Approach(key(), "A unit", "S", "{brief}", to(one))))
                .hasMessageContaining("referral.letter.link");
        assertThatThrownBy(() ->
                        approaches.ask(enquiry, new Approach(key(), "A unit", "S", "{brief} {link} {price}", to(one))))
                .hasMessageContaining("message.field.open");
        var preview = approaches.preview(
                enquiry, new Approach(key(), "A unit", "For {partner}", "{partner}: {brief} by {due} {link}", to(one)));
        assertThat(preview).singleElement().satisfies(each -> {
            assertThat(each.to()).isEqualTo(address("one"));
            assertThat(each.subject()).isEqualTo("For " + name("one"));
            assertThat(each.text())
                    .startsWith(name("one") + ": A unit by ")
                    .doesNotContain("{due}")
                    .endsWith("{link}");
        });
    }

    @Test
    void whoCannotBeAskedIsToldAndTheOthersAreAsked() {
        var fine = shortlisted("fine");
        var silent = shortlisted(samples.partner(name("silent")));
        var asked = shortlisted("asked");
        steps.approach(asked, Channel.PHONE, LocalDate.now(), "Asked");
        var related = shortlisted("related");
        application
                .getBean(InterestRegister.class)
                .declare(new InterestTerms(partnerOf(related), "An invented interest", null, null));

        var results = approaches.ask(
                enquiry,
                new Approach(
                        key(),
                        "A unit",
                        "An enquiry",
                        "{brief} {link}",
                        Map.of(
                                fine,
                                address("fine"),
                                silent,
                                address("silent"),
                                asked,
                                address("asked"),
                                related,
                                address("related"))));

        assertThat(results)
                .filteredOn(ApproachResult::isAsked)
                .extracting(ApproachResult::partnerName)
                .containsExactly(name("fine"));
        assertThat(obstacle(results, "silent")).contains("no contact");
        assertThat(obstacle(results, "asked")).contains("asked already");
        assertThat(obstacle(results, "related")).contains("interest");
        assertThat(letters()).hasSize(1);
    }

    @Test
    void anAddressThatIsNoContactIsNotWrittenTo() {
        var one = shortlisted("one");
        var results = approaches.ask(
                enquiry, new Approach(key(), "A unit", "S", "{brief} {link}", Map.of(one, "spy@elsewhere.example")));
        assertThat(results).noneMatch(ApproachResult::isAsked);
        assertThat(letters()).isEmpty();
    }

    @Test
    void theSameFormTwiceAtOnceAsksOnce() throws Exception {
        var one = shortlisted("one");
        var typed = new Approach(key(), "A unit", "An enquiry", "{brief} {link}", to(one));
        Callable<List<ApproachResult>> press = () -> Acting.as(owner, () -> approaches.ask(enquiry, typed));
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(press, press))) {
                assertThat(done.get()).allMatch(ApproachResult::isAsked);
            }
        }
        assertThat(letters()).hasSize(1);
        assertThat(count("select count(*) from personal_link where referral_id = :id", one.value()))
                .isEqualTo(1);
    }

    @Test
    void aLetterTakenBackDisclosesNothingAndThePartnerCanBeAskedAgain() {
        var one = shortlisted("one");
        approaches.ask(enquiry, new Approach(key(), "A unit", "An enquiry", "{brief} {link}", to(one)));
        application.getBean(OutboxService.class).takeBack(enquiry, letters().getFirst());
        assertThat(count("select count(*) from disclosure where referral_id = :id", one.value()))
                .isZero();
        assertThat(approaches.begin(enquiry).orElseThrow().candidates()).allMatch(each -> each.obstacle() == null);
        approaches.ask(enquiry, new Approach(key(), "Another unit", "An enquiry", "{brief} {link}", to(one)));
        mail.send(application, letters().getFirst());
        assertThat(kept("select brief from referral where id = :id", one)).isEqualTo("Another unit");
    }

    @Test
    void aPartnerTakenOutMeanwhileIsNotAsked() {
        var one = shortlisted("one");
        approaches.ask(enquiry, new Approach(key(), "A unit", "An enquiry", "{brief} {link}", to(one)));
        steps.end(one, "No longer suits");
        mail.send(application, letters().getFirst());
        assertThat(state(one)).isEqualTo(ReferralState.ENDED);
        assertThat(mail.receivedBy(address("one"))).isZero();
    }

    @Test
    void theAnswerIsDueAsTheTargetOfTheEnquirySays() {
        jdbc.sql("insert into clock_target (kind, priority, track, days) values (:kind, :priority, '', 3)")
                .param("kind", ClockKind.PARTNER_ANSWER.name())
                .param("priority", Priority.NORMAL.name())
                .update();
        try {
            var one = shortlisted("one");
            approaches.ask(enquiry, new Approach(key(), "A unit", "An enquiry", "{brief} {link}", to(one)));
            mail.send(application, letters().getFirst());
            assertThat(jdbc.sql("""
                                    select r.answer_due_at = c.due_at and c.target_days = 3 from referral r
                                      join clock_run c on c.referral_id = r.id where r.id = :id""")
                            .param("id", one.value())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        } finally {
            jdbc.sql("delete from clock_target where days = 3 and track = ''").update();
        }
    }

    @Test
    void ofAnotherCaseNothingIsAskedNorSeen() {
        var one = shortlisted("one");
        actAs(Role.PARTNERSHIP_MANAGER);
        assertThatThrownBy(() -> approaches.ask(enquiry, new Approach(key(), "A unit", "S", "{brief} {link}", to(one))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approaches.brief(enquiry)).isInstanceOf(NotFound.class);
    }

    private void refused(Approach typed, String field) {
        assertThatThrownBy(() -> approaches.ask(enquiry, typed)).isInstanceOfSatisfying(RuleViolation.class, rule -> {
            assertThat(rule.key()).isEqualTo("brief.names");
            assertThat(rule.field()).isEqualTo(field);
        });
    }

    private static String obstacle(List<ApproachResult> results, String key) {
        return results.stream()
                .filter(each -> each.partnerName().contains(" " + key + " "))
                .findFirst()
                .map(ApproachResult::obstacle)
                .orElseThrow();
    }

    private Approach typed(ApproachStart start, ReferralId... referrals) {
        return new Approach(key(), start.brief(), start.subject(), start.text(), to(referrals));
    }

    private Map<ReferralId, String> to(ReferralId... referrals) {
        var to = new HashMap<ReferralId, String>();
        for (var referral : referrals) {
            to.put(referral, addresses(partnerOf(referral)));
        }
        return to;
    }

    private String addresses(PartnerId partner) {
        return kept("select email from partner_contact where partner_id = :id", partner.value());
    }

    private String linkIn(String key) {
        return mail.textFor(address(key)).replaceAll("(?s).*(/outside/answer/\\S+).*", "$1");
    }
}
