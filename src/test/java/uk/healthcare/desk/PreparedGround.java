package uk.healthcare.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.correspondence.Letterbox;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.correspondence.WritingService;
import uk.healthcare.desk.correspondence.mailbox.MailboxService;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.correspondence.mailbox.ServerAddress;
import uk.healthcare.desk.correspondence.mailbox.TransportSecurity;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.EnquiryRegistration;
import uk.healthcare.desk.enquiry.MergeService;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.PartnerDirectory;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.partner.TrackRecordService;
import uk.healthcare.desk.partner.TrackWork;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.ReferralService;
import uk.healthcare.desk.referral.ShortlistService;
import uk.healthcare.desk.referral.agreement.AgreementService;
import uk.healthcare.desk.referral.agreement.AskedAgreements;
import uk.healthcare.desk.referral.consent.ConsentService;
import uk.healthcare.desk.referral.consent.ConsentTerms;
import uk.healthcare.desk.referral.consent.SampleLinks;
import uk.healthcare.desk.referral.overview.CaseReferralsQuery;
import uk.healthcare.desk.referral.scorecard.ScorecardService;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.PeopleService;
import uk.healthcare.desk.staff.SignedIn;

/** Real records, each made when it is first asked for, by those whose work that is. */
final class PreparedGround implements Ground {

    private final ApplicationContext application;
    private final Team team;
    private final EnquiryFields fields = fieldsOf(UUID.randomUUID().toString());
    private @Nullable EnquiryId enquiry;
    private @Nullable ReferralId referral;
    private @Nullable PartnerId partner;
    private @Nullable Letterbox letterbox;
    private SampleLinks.@Nullable Made answer;

    PreparedGround(ApplicationContext application, Team team) {
        this.application = application;
        this.team = team;
    }

    /** Those who prepare, and somebody who is only looked at. */
    record Team(SignedIn officer, SignedIn owner, SignedIn administrator, SignedIn other) {}

    private static EnquiryFields fieldsOf(String unique) {
        return new EnquiryFields(
                "Radiotherapy unit",
                "We plan a unit.",
                Source.PHONE,
                null,
                "Matrix Hospital " + unique,
                OrganisationKind.HOSPITAL_GROUP,
                "KW",
                "Dr Sample",
                null,
                unique + "@matrix.example",
                null,
                "en",
                Track.COMMERCIAL,
                Priority.NORMAL,
                Set.of(CaseSamples.AREA),
                null,
                Set.of("equipment"),
                Set.of(),
                Set.of(),
                null,
                null,
                null);
    }

    @Override
    public EnquiryFields fields() {
        return fields;
    }

    @Override
    public EnquiryId enquiry() {
        if (enquiry == null) {
            enquiry = handedOver(team.owner().id());
        }
        return enquiry;
    }

    @Override
    public EnquiryId pooled() {
        return handedOver(null);
    }

    private EnquiryId handedOver(@Nullable StaffId owner) {
        var id = claimed();
        return byOfficer(() -> {
            var triage = application.getBean(TriageService.class);
            triage.screen(id, Answer.YES, Answer.YES, Answer.YES, null);
            triage.noPatientDataFound(id);
            triage.handOver(id, owner);
            return id;
        });
    }

    @Override
    public EnquiryId claimed() {
        return byOfficer(() -> {
            var id = application.getBean(EnquiryRegistration.class).register(UUID.randomUUID(), fields);
            application.getBean(TriageService.class).claim(id);
            return id;
        });
    }

    @Override
    public EnquiryId merged() {
        var from = claimed();
        var into = claimed();
        return byOfficer(() -> {
            application.getBean(MergeService.class).merge(from, into, null);
            return from;
        });
    }

    @Override
    public String reference() {
        var id = enquiry();
        return byOfficer(
                () -> application.getBean(EnquiryPageQuery.class).details(id).reference());
    }

    @Override
    public ReferralId referral() {
        if (referral == null) {
            var id = enquiry();
            var chosen = partner();
            referral = Acting.as(
                    team.owner(),
                    () -> application.getBean(ShortlistService.class).shortlist(id, chosen, CaseSamples.REASON));
        }
        return referral;
    }

    @Override
    public PartnerId partner() {
        if (partner == null) {
            partner = new CaseSamples(application).partner("Matrix Partner " + UUID.randomUUID());
        }
        return partner;
    }

    @Override
    public long consent() {
        referral();
        return Acting.as(team.owner(), () -> {
            var terms = new ConsentTerms("Dr Sample", Channel.EMAIL, "Yes, please", Set.of(partner()));
            application.getBean(ConsentService.class).record(enquiry(), terms, LocalDate.now());
            return application
                    .getBean(CaseReferralsQuery.class)
                    .of(enquiry())
                    .consents()
                    .getFirst()
                    .id();
        });
    }

    @Override
    public LinkId scorecardLink() {
        return Acting.as(team.owner(), () -> {
            var scorecards = application.getBean(ScorecardService.class);
            scorecards.makeLink(partner(), "Somebody");
            return scorecards.links(partner()).getFirst().id();
        });
    }

    @Override
    public String scorecardSecret() {
        return Acting.as(team.owner(), () -> {
            var made = application.getBean(ScorecardService.class).makeLink(partner(), "Somebody");
            return made.address().substring(made.address().lastIndexOf('/') + 1);
        });
    }

    @Override
    public String confirmationSecret() {
        var id = enquiry();
        return Acting.as(team.owner(), () -> {
            var agreed = new CaseSamples(application).inDiscussion(id, partner());
            application.getBean(AgreementService.class).record(agreed, CaseSamples.terms());
            return new AskedAgreements(application).secretFor(id, Language.ENGLISH);
        });
    }

    @Override
    public long contact() {
        return Acting.as(team.owner(), () -> {
            var person = new ContactDetails("Somebody", null, "somebody@matrix.example", null);
            application.getBean(PartnerService.class).addContact(partner(), person);
            return application
                    .getBean(PartnerDirectory.class)
                    .sheet(partner())
                    .contacts()
                    .getFirst()
                    .id();
        });
    }

    @Override
    public long document() {
        return Acting.as(team.owner(), () -> {
            var work = application.getBean(TrackRecordService.class);
            try {
                var letter = work.bring(partner(), "letter.txt", new ByteArrayInputStream(new byte[] {'A'}));
                work.add(
                        partner(),
                        new TrackWork(null, null, null, null, null, "Work", "A letter", null, letter, null, null));
                return letter.id();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    @Override
    public MessageId outgoing() {
        var address = "matrix-" + UUID.randomUUID() + "@matrix.example";
        var server = new ServerAddress("127.0.0.1", 1, TransportSecurity.NONE);
        var blank = MailboxSettings.blank();
        Acting.as(
                team.administrator(),
                () -> application
                        .getBean(MailboxService.class)
                        .create(new MailboxSettings(
                                "Matrix",
                                address,
                                true,
                                server,
                                blank.folder(),
                                blank.afterReading(),
                                null,
                                server,
                                address,
                                blank.signIn(),
                                "secret",
                                null,
                                null,
                                null,
                                false,
                                false)));
        var id = enquiry();
        return byOfficer(() -> application
                .getBean(WritingService.class)
                .send(
                        id,
                        new OutgoingDraft(
                                UUID.randomUUID(), "sample@matrix.example", "", "Your enquiry", "We can help.", "en")));
    }

    @Override
    public StaffId person() {
        return team.other().id();
    }

    @Override
    public String link() {
        return Acting.as(
                        team.administrator(),
                        () -> application.getBean(PeopleService.class).reset(person()))
                .token();
    }

    @Override
    public String answerSecret() {
        return answer().secret();
    }

    @Override
    public LinkId answerLink() {
        return answer().id();
    }

    @Override
    public String consentSecret() {
        referral();
        return new SampleLinks(application).consent(enquiry(), partner()).secret();
    }

    private SampleLinks.Made answer() {
        if (answer == null) {
            answer = approachedByLetter();
        }
        return answer;
    }

    private SampleLinks.Made approachedByLetter() {
        var id = referral();
        Acting.as(team.owner(), () -> {
            application
                    .getBean(ReferralService.class)
                    .approach(id, Channel.EMAIL, LocalDate.now(), "Would it interest you?");
            return id;
        });
        return new SampleLinks(application)
                .make(LinkPurpose.ANSWER, enquiry(), id, partner(), "somebody@matrix.example", "Somebody", "en");
    }

    @Override
    public MailboxId mailbox() {
        return letterbox().id();
    }

    @Override
    public IncomingId incoming() {
        return letterbox().arrives(letterbox().nonsense("Matrix " + UUID.randomUUID()));
    }

    @Override
    public MessageId message() {
        return letterbox().joins(enquiry(), letterbox().withFile("Dr Sample <sample@matrix.example>", ""));
    }

    private Letterbox letterbox() {
        if (letterbox == null) {
            letterbox = new Letterbox(application);
        }
        return letterbox;
    }

    private <T> T byOfficer(Supplier<T> work) {
        return Acting.as(team.officer(), work);
    }
}
