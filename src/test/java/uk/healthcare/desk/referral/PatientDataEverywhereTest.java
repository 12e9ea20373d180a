package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.correspondence.Letterbox;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.HoldKind;
import uk.healthcare.desk.enquiry.NextStepService;
import uk.healthcare.desk.enquiry.PatientPassages;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.outside.NewLink;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.referral.agreement.AgreementKind;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.agreement.AgreementTerms;
import uk.healthcare.desk.referral.agreement.ConfirmationAnswer;
import uk.healthcare.desk.referral.agreement.ConfirmationService;
import uk.healthcare.desk.referral.agreement.FinancialYear;
import uk.healthcare.desk.referral.agreement.WithoutUs;
import uk.healthcare.desk.referral.consent.ConsentService;
import uk.healthcare.desk.referral.consent.ConsentTerms;
import uk.healthcare.desk.referral.consent.SampleLinks;
import uk.healthcare.desk.referral.disclosure.Disclosure;
import uk.healthcare.desk.referral.disclosure.DisclosureKind;
import uk.healthcare.desk.referral.disclosure.Disclosures;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.referral.introduction.IntroductionService;
import uk.healthcare.desk.staff.DraftService;
import uk.healthcare.desk.staff.Role;

/**
 * A passage with patient data stands in every text that is stored of an enquiry, and afterwards in none. A table that is
 * new has to be in this test and in a {@link uk.healthcare.desk.enquiry.PatientDataParticipant}.
 */
class PatientDataEverywhereTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TriageService triage;

    @Autowired
    private CaseService cases;

    @Autowired
    private NextStepService steps;

    @Autowired
    private EnquiryPageQuery query;

    @Autowired
    private DraftService drafts;

    @Autowired
    private ShortlistService shortlist;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private IntroductionService introductions;

    @Autowired
    private ConsentService consents;

    @Autowired
    private DueDiligenceService dueDiligence;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String name = letters();
    private final String passage = name + " Alpha, born 1980";
    private EnquiryId enquiry;
    private LocalDate today;

    @BeforeEach
    void anEnquiryThatHasEverything() {
        today = London.dateOf(clock.instant());
        var samples = new CaseSamples(application);
        var owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        actAs(owner);
        var partner = samples.partner("Southern Beams");
        cases.edit(enquiry, query.details(enquiry).fields(), CaseSamples.ofItsOwn(passage));
        cases.hold(enquiry, HoldKind.WITH_POST, today.plusDays(9), "Asked the post");
        steps.addTask(enquiry, "Ask for references", today.plusDays(3), null);
        var referral = shortlist.shortlist(enquiry, partner, CaseSamples.REASON);
        referrals.approach(referral, Channel.EMAIL, today, "Would you be interested?");
        referrals.accepted(referral, today, null);
        dueDiligence.answer(enquiry, CaseSamples.allNo());
        var consent = new ConsentTerms("Dr Sample", Channel.EMAIL, "Yes", Set.of(partner));
        consents.record(enquiry, consent, today);
        introductions.introduced(referral, Channel.EMAIL, today, "Please meet.");
        var next = new NextContact("Ask again", today.plusDays(9), null);
        var ladder = application.getBean(LadderService.class);
        var visit = ladder.planVisit(
                referral, new VisitTerms(VisitKind.TO_UK, today, null, "An example town", "Dr Sample"));
        ladder.visitTookPlace(referral, visit, "They came.", next);
        referrals.discussionStarted(referral, today, null);
        var value = Map.of(FinancialYear.of(today), new BigDecimal("1000"));
        agreements.record(referral, new AgreementTerms(AgreementKind.SERVICE_CONTRACT, today, "Dr Sample", value));
        application
                .getBean(ConfirmationService.class)
                .record(
                        enquiry,
                        new ConfirmationAnswer(false, "Half of it", WithoutUs.NO, 5, 4, "Thank you"),
                        Channel.PHONE,
                        "Dr Sample",
                        today);
        new Letterbox(application).everythingOn(enquiry);
        toldByLink();
        asked(referral);
    }

    private void asked(ReferralId referral) {
        jdbc.sql("""
                        insert into open_call (id, enquiry_id, answer_due_at, brief, opened_at, opened_by, choice_reason)
                        select next value for open_call_seq, id, '2026-01-05', 'A brief', '2026-01-05', owner_id, 'Suits best'
                        from enquiry where id = :enquiry""").param("enquiry", enquiry.value()).update();
        jdbc.sql("""
                        insert into approach_letter (message_id, referral_id, request_key, brief)
                        select min(id), :referral, :key, 'A brief' from message where enquiry_id = :enquiry""")
                .param("referral", referral.value())
                .param("key", UUID.randomUUID().toString())
                .param("enquiry", enquiry.value())
                .update();
    }

    private void toldByLink() {
        var links = application.getBean(PersonalLinks.class);
        var disclosures = application.getBean(Disclosures.class);
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            var link = links.make(new NewLink(
                    LinkPurpose.CONSENT, enquiry, null, null, "dr@ministry.example", "Dr Sample", "en", null, null));
            new SampleLinks(application).ask(link, List.of());
            disclosures.add(new Disclosure(
                    enquiry,
                    null,
                    null,
                    DisclosureKind.BRIEF,
                    "trust@example.org",
                    Channel.EMAIL,
                    "The brief",
                    "A brief",
                    clock.instant(),
                    null));
        });
    }

    @Test
    void itIsReplacedWhereverItWasStored() {
        var tables = new TextsOfAnEnquiry(jdbc, enquiry);
        tables.plant(passage);
        drafts.save("enquiry." + enquiry + ".note", "\"She is " + passage.replace(" ", "\\n") + "\"");
        drafts.save("enquiry." + enquiry + ".details", "{\"mine\":[{\"summary\":\"" + passage + "\"}]}");
        assertThat(tables.holding(name)).contains("enquiry.description", "referral_move.text", "draft.content");

        triage.replacePatientData(enquiry, List.of(name, passage, " "), false);

        assertThat(tables.holding(name)).isEmpty();
        assertThat(drafts.find("enquiry." + enquiry + ".note"))
                .contains("\"She is " + PatientPassages.REPLACEMENT + "\"");
        assertThat(query.details(enquiry).fields().email()).isNull();
        assertThat(query.timeline(enquiry, 0)).anyMatch(row -> row.title().equals("Patient data replaced"));
    }

    @Test
    void whoIsOnAnotherEnquiryTooIsNotFoundByItThereEither() {
        var other = new CaseSamples(application).sharing(query.details(enquiry).fields());
        assertThat(wordsOf(other)).contains(name.toLowerCase());
        triage.replacePatientData(enquiry, List.of(name), false);
        assertThat(wordsOf(other)).doesNotContain(name.toLowerCase()).contains("another");
        assertThat(query.details(other).fields().enquirer()).startsWith(PatientPassages.REPLACEMENT);
    }

    @Test
    void aPassageIsMoreThanALetter() {
        for (var typed : List.of(List.<String>of(), List.of(" "), List.of("a"), List.of("\u200B\u200B"))) {
            assertThatThrownBy(() -> triage.replacePatientData(enquiry, typed, false))
                    .hasMessage("enquiry.patient-data.passages");
        }
    }

    private List<String> wordsOf(EnquiryId id) {
        return jdbc.sql("select word from enquiry_word where enquiry_id = ?")
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** A name that no other test has. */
    private static String letters() {
        return "Yu" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "sra";
    }
}
