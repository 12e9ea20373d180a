package uk.healthcare.desk.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryRegistration;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.reference.CareSetting;
import uk.healthcare.desk.referral.agreement.AgreementKind;
import uk.healthcare.desk.referral.agreement.AgreementTerms;
import uk.healthcare.desk.referral.agreement.FinancialYear;
import uk.healthcare.desk.referral.consent.ConsentService;
import uk.healthcare.desk.referral.consent.ConsentTerms;
import uk.healthcare.desk.referral.duediligence.DueDiligenceAnswer;
import uk.healthcare.desk.referral.duediligence.DueDiligenceQuestion;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.referral.introduction.IntroductionService;

/** An enquiry in matching, made through the services by whoever is signed in, and partners made as rows. */
public final class CaseSamples {

    public static final String AREA = "cancer-radiotherapy";
    /** Why a partner is chosen though others stand before it, as partners of other tests may. */
    public static final String REASON = "The enquirer knows it";

    private static final AtomicLong IDS = new AtomicLong(2_000_000_000);

    private final ApplicationContext application;

    public CaseSamples(ApplicationContext application) {
        this.application = application;
    }

    /** An enquiry from Kuwait for radiotherapy, handed over to that partnership manager. */
    public EnquiryId inMatching(StaffId owner) {
        return inMatching(owner, fields());
    }

    /** The same of an enquiry that says this. */
    public EnquiryId inMatching(StaffId owner, EnquiryFields fields) {
        var triage = application.getBean(TriageService.class);
        var id = application.getBean(EnquiryRegistration.class).register(UUID.randomUUID(), fields);
        triage.claim(id);
        triage.screen(id, Answer.YES, Answer.YES, Answer.YES, null);
        triage.noPatientDataFound(id);
        triage.handOver(id, owner);
        return id;
    }

    /** An enquiry of which nothing is filled in but its text. */
    public EnquiryId onlyTold(String text) {
        var fields = new EnquiryFields(
                text,
                "",
                Source.PHONE,
                null,
                null,
                OrganisationKind.OTHER,
                null,
                "Dr Sample",
                null,
                UUID.randomUUID() + "@own.example",
                null,
                "en",
                null,
                Priority.NORMAL,
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null);
        return application.getBean(EnquiryRegistration.class).register(UUID.randomUUID(), fields);
    }

    /** A company that offers radiotherapy and has worked in Kuwait. */
    public PartnerId partner(String name) {
        var jdbc = application.getBean(JdbcClient.class);
        var id = IDS.incrementAndGet();
        jdbc.sql("""
                insert into partner (id, version, code, name, folded_name, kind, active, capacity, demonstration, updated_at)
                values (:id, 0, :code, :name, :folded, 'COMPANY', true, 50, true, :now)""")
                .param("id", id)
                .param("code", "test-" + id)
                .param("name", name)
                .param("folded", Folded.of(name))
                .param("now", LocalDateTime.of(2026, 1, 5, 9, 0))
                .update();
        jdbc.sql("""
                insert into offer (id, partner_id, area_code, evidence, section, inferred)
                values (:id, :id, :area, 'Runs twelve machines', '5.2', false)""").param("id", id).param("area", AREA).update();
        jdbc.sql("""
                insert into track_record (id, partner_id, market_code, area_code, description, evidence, section)
                values (:id, :id, 'KW', :area, 'commissioned a radiotherapy unit', 'An invented evidence', '5.2')""").param("id", id).param("area", AREA).update();
        return new PartnerId(id);
    }

    /** Brings the partner into discussion with the enquirer, on a case of whoever is signed in. */
    public ReferralId inDiscussion(EnquiryId enquiry, PartnerId partner) {
        var today = LocalDate.now(London.ZONE);
        var referrals = application.getBean(ReferralService.class);
        var referral = application.getBean(ShortlistService.class).shortlist(enquiry, partner, REASON);
        referrals.approach(referral, Channel.PHONE, today, "Would you be interested?");
        referrals.accepted(referral, today, null);
        application.getBean(DueDiligenceService.class).answer(enquiry, allNo());
        application
                .getBean(ConsentService.class)
                .record(enquiry, new ConsentTerms("Dr Sample", Channel.PHONE, "Yes", Set.of(partner)), today);
        application.getBean(IntroductionService.class).introduced(referral, Channel.PHONE, today, "Please meet.");
        referrals.discussionStarted(referral, today, null);
        return referral;
    }

    /** Terms of £1,000,000 in this financial year and £500,000 in the next, signed today. */
    public static AgreementTerms terms() {
        var today = LocalDate.now(London.ZONE);
        var year = FinancialYear.of(today);
        return new AgreementTerms(
                AgreementKind.SERVICE_CONTRACT,
                today,
                "Dr Sample",
                Map.of(year, new BigDecimal("1000000"), year.plus(1), new BigDecimal("500000")),
                null);
    }

    /** The same enquiry, asked by somebody of that name whom no other has. */
    public static EnquiryFields ofItsOwn(String name) {
        return fields(
                "Radiotherapy unit for " + name, "Health Group of " + name, name, UUID.randomUUID() + "@own.example");
    }

    /** Another enquiry of the same person. */
    EnquiryId sharing(EnquiryFields first) {
        var fields = fields("Another unit", first.organisation(), first.enquirer(), first.email());
        return application.getBean(EnquiryRegistration.class).register(UUID.randomUUID(), fields);
    }

    public static Map<DueDiligenceQuestion, DueDiligenceAnswer> allNo() {
        var answers = new EnumMap<DueDiligenceQuestion, DueDiligenceAnswer>(DueDiligenceQuestion.class);
        for (var question : DueDiligenceQuestion.values()) {
            answers.put(question, new DueDiligenceAnswer(Answer.NO, null));
        }
        return answers;
    }

    private static EnquiryFields fields() {
        var summary = "Radiotherapy unit " + UUID.randomUUID();
        return fields(summary, "Example Health Group", "Dr Sample", "sample@health.example");
    }

    private static EnquiryFields fields(String summary, String organisation, String enquirer, String email) {
        return new EnquiryFields(
                summary,
                "We plan a unit.",
                Source.PHONE,
                null,
                organisation,
                OrganisationKind.HOSPITAL_GROUP,
                "KW",
                enquirer,
                null,
                email,
                null,
                "en",
                Track.COMMERCIAL,
                Priority.NORMAL,
                Set.of(AREA),
                null,
                Set.of("equipment"),
                Set.of(CareSetting.TERTIARY),
                Set.of(),
                null,
                null,
                null);
    }
}
