package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.correspondence.MailDay;
import uk.healthcare.desk.correspondence.OutboxService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.ClockKind;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.partner.InterestTerms;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Partners asked by e-mail, one, several or in an open call: what leaves, what is kept, who is not asked and why. */
class ApproachTest extends DeskTest {

    private static MailDay mail;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ApproachService approaches;

    @Autowired
    private OpenCallService calls;

    @Autowired
    private ReferralService steps;

    @Autowired
    private CaseReferralsQuery cases;

    @Autowired
    private JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private CaseSamples samples;
    private SignedIn owner;
    private EnquiryId enquiry;

    @BeforeAll
    static void open() {
        mail = new MailDay();
    }

    @AfterAll
    static void close() {
        mail.close();
    }

    @BeforeEach
    void setUp() {
        samples = new CaseSamples(application);
        actAs(Role.ADMINISTRATOR);
        mail.mailbox(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        actAs(owner);
    }

    /** They would be suggested in other tests. */
    @AfterEach
    void retirePartners() {
        jdbc.sql("update partner set active = false where name like 'Asked Beams %'")
                .update();
    }

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
        assertThat(state(one)).isEqualTo("SHORTLISTED");
        assertThat(cases.of(enquiry).rows()).allMatch(row -> row.asked().onItsWay());
        letters().forEach(letter -> mail.send(application, letter));
        assertThat(state(one)).isEqualTo("APPROACHED");
        assertThat(state(two)).isEqualTo("APPROACHED");
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
        var silent = shortlistedWithoutContact("silent");
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
        assertThat(jdbc.sql("select count(*) from personal_link where referral_id = :id")
                        .param("id", one.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aLetterTakenBackDisclosesNothingAndThePartnerCanBeAskedAgain() {
        var one = shortlisted("one");
        approaches.ask(enquiry, new Approach(key(), "A unit", "An enquiry", "{brief} {link}", to(one)));
        application.getBean(OutboxService.class).takeBack(enquiry, letters().getFirst());
        assertThat(jdbc.sql("select count(*) from disclosure where referral_id = :id")
                        .param("id", one.value())
                        .query(Integer.class)
                        .single())
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
        assertThat(state(one)).isEqualTo("ENDED");
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
    void anOpenCallAsksAllThatFitAndOneOfThoseWhoAcceptIsChosenWithAReason() {
        var listed = shortlisted("listed");
        partner("first");
        partner("second");
        partner("third");
        var candidates = calls.candidates(enquiry);
        var to = new HashMap<PartnerId, String>();
        for (var key : List.of("listed", "first", "second", "third")) {
            var found = candidates.stream()
                    .filter(each -> each.name().equals(name(key)))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.address()).isEqualTo(address(key));
            to.put(found.partner(), address(key));
        }
        var answerBy = LocalDate.now().plusDays(20);
        var call = new OpenCall(key(), "A unit", "An enquiry", "{brief} by {due} {link}", answerBy, to);
        assertThat(calls.open(enquiry, call)).hasSize(4).allMatch(ApproachResult::isAsked);
        assertThat(calls.open(enquiry, call)).as("pressed twice").hasSize(4).allMatch(ApproachResult::isAsked);
        assertThat(letters()).hasSize(4);
        letters().forEach(letter -> mail.send(application, letter));
        assertThat(jdbc.sql("select count(*) from open_call where enquiry_id = :id")
                        .param("id", enquiry.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("""
                                select count(*) from referral where enquiry_id = :id and state = 'APPROACHED'
                                  and open_call_id is not null and date(answer_due_at) = :due""")
                        .param("id", enquiry.value())
                        .param("due", answerBy)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);

        var first = referral("first");
        var second = referral("second");
        steps.accepted(first, LocalDate.now(), null);
        assertThatThrownBy(() -> calls.choose(second, "It is near")).hasMessageContaining("not-accepted");
        steps.accepted(second, LocalDate.now(), null);
        assertThatThrownBy(() -> calls.choose(first, " ")).hasMessageContaining("choice.reason");
        calls.choose(second, "It can begin this year");

        assertThat(state(second)).isEqualTo("ACCEPTED");
        for (var other : List.of(first, listed, referral("third"))) {
            assertThat(state(other)).isEqualTo("ENDED");
            assertThat(kept("select reason from referral where id = :id", other))
                    .isEqualTo("Another partner was chosen");
        }
        assertThat(kept(
                        "select c.choice_reason from open_call c join referral r on r.id = c.chosen_id where r.id = :id",
                        second))
                .isEqualTo("It can begin this year");
        assertThatThrownBy(() -> calls.choose(second, "Again")).hasMessageContaining("choice.already");
    }

    @Test
    void anOpenCallNeedsADayAndAsksNobodyWhoDoesNotFit() {
        var fits = partner("fits");
        var soon = LocalDate.now().plusDays(9);
        for (var day : new LocalDate[] {null, LocalDate.now(), LocalDate.now().plusDays(400)}) {
            assertThatThrownBy(() -> calls.open(
                            enquiry,
                            new OpenCall(key(), "A", "S", "{brief} {link}", day, Map.of(fits, address("fits")))))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            rule -> assertThat(rule.field()).isEqualTo("answerBy"));
        }
        jdbc.sql("update offer set area_code = 'vascular' where partner_id = :id")
                .param("id", fits.value())
                .update();
        jdbc.sql("delete from track_record where partner_id = :id")
                .param("id", fits.value())
                .update();
        var results = calls.open(
                enquiry, new OpenCall(key(), "A", "S", "{brief} {link}", soon, Map.of(fits, address("fits"))));
        assertThat(results).noneMatch(ApproachResult::isAsked);
        assertThat(jdbc.sql("select count(*) from referral where partner_id = :id")
                        .param("id", fits.value())
                        .query(Integer.class)
                        .single())
                .isZero();
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

    private static UUID key() {
        return UUID.randomUUID();
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
        return jdbc.sql("select email from partner_contact where partner_id = :id")
                .param("id", partner.value())
                .query(String.class)
                .single();
    }

    private PartnerId partnerOf(ReferralId referral) {
        return new PartnerId(jdbc.sql("select partner_id from referral where id = :id")
                .param("id", referral.value())
                .query(Long.class)
                .single());
    }

    private ReferralId referral(String key) {
        return new ReferralId(jdbc.sql("""
                        select r.id from referral r join partner p on p.id = r.partner_id
                        where p.name = :name and r.enquiry_id = :enquiry""")
                .param("name", name(key))
                .param("enquiry", enquiry.value())
                .query(Long.class)
                .single());
    }

    private String name(String key) {
        return "Asked Beams " + key + " " + unique;
    }

    private String address(String key) {
        return key + "-" + unique + "@partner.example";
    }

    private PartnerId partner(String key) {
        var partner = samples.partner(name(key));
        application
                .getBean(PartnerService.class)
                .addContact(partner, new ContactDetails("Somebody", null, address(key), null));
        return partner;
    }

    private ReferralId shortlisted(String key) {
        return application.getBean(ShortlistService.class).shortlist(enquiry, partner(key), CaseSamples.REASON);
    }

    private ReferralId shortlistedWithoutContact(String key) {
        return application
                .getBean(ShortlistService.class)
                .shortlist(enquiry, samples.partner(name(key)), CaseSamples.REASON);
    }

    private List<MessageId> letters() {
        return new ArrayList<>(jdbc.sql("""
                        select m.id from message m join outgoing_message o on o.message_id = m.id
                        where m.enquiry_id = :enquiry and m.purpose = 'APPROACH' and o.state = 'HELD' order by m.id""").param("enquiry", enquiry.value()).query(Long.class).list().stream()
                .map(MessageId::new)
                .toList());
    }

    private String linkIn(String key) {
        return mail.textFor(address(key)).replaceAll("(?s).*(/outside/answer/\\S+).*", "$1");
    }

    private String state(ReferralId referral) {
        return kept("select state from referral where id = :id", referral);
    }

    private String kept(String sql, ReferralId referral) {
        return jdbc.sql(sql).param("id", referral.value()).query(String.class).single();
    }
}
