package uk.healthcare.desk;

import java.time.LocalDate;
import java.util.Set;
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
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.outside.LinkPurpose;
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
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.PeopleService;
import uk.healthcare.desk.staff.SignedIn;

/** Real records, each made when it is first asked for, by those whose work that is. */
final class PreparedGround implements Ground {

    private final ApplicationContext application;
    private final Team team;
    private final PreparedEnquiries enquiries;
    private final PreparedPartner partner;
    private final PreparedMail mail;
    private @Nullable EnquiryId enquiry;
    private @Nullable ReferralId referral;
    private SampleLinks.@Nullable Made answer;

    PreparedGround(ApplicationContext application, Team team) {
        this.application = application;
        this.team = team;
        enquiries = new PreparedEnquiries(application, team.officer());
        partner = new PreparedPartner(application, team.owner());
        mail = new PreparedMail(application, team.administrator());
    }

    /** Those who prepare, and somebody who is only looked at. */
    record Team(SignedIn officer, SignedIn owner, SignedIn administrator, SignedIn other) {}

    @Override
    public EnquiryFields fields() {
        return enquiries.fields();
    }

    @Override
    public EnquiryId enquiry() {
        if (enquiry == null) {
            enquiry = enquiries.handedOver(team.owner().id());
        }
        return enquiry;
    }

    @Override
    public EnquiryId pooled() {
        return enquiries.handedOver(null);
    }

    @Override
    public EnquiryId claimed() {
        return enquiries.claimed();
    }

    @Override
    public EnquiryId merged() {
        return enquiries.merged();
    }

    @Override
    public String reference() {
        var id = enquiry();
        return Acting.as(
                team.officer(),
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
        return partner.id();
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
        return partner.scorecardLink();
    }

    @Override
    public String scorecardSecret() {
        return partner.scorecardSecret();
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
        return partner.contact();
    }

    @Override
    public long document() {
        return partner.document();
    }

    @Override
    public MessageId outgoing() {
        return mail.outgoing(enquiry(), team.officer());
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
        return mail.mailbox();
    }

    @Override
    public IncomingId incoming() {
        return mail.incoming();
    }

    @Override
    public MessageId message() {
        return mail.message(enquiry());
    }
}
