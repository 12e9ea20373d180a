package uk.healthcare.desk.referral.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.outside.LinkPurpose;
import uk.healthcare.desk.referral.agreement.AgreementTerms;
import uk.healthcare.desk.referral.duediligence.DueDiligenceAnswer;
import uk.healthcare.desk.referral.duediligence.DueDiligenceQuestion;

/**
 * Everything the Partners tab of an enquiry shows beside the suggestions.
 *
 * @param ownCase the person may work on it: their own case, or they are a manager
 * @param manager the person may decide on due diligence
 * @param looks due diligence, newest first
 * @param links personal links for partners to answer and for the enquirer to agree, newest first
 */
public record CaseReferrals(
        EnquiryId enquiry,
        Stage stage,
        DueDiligenceState dueDiligence,
        boolean ownCase,
        boolean manager,
        @Nullable String enquirerName,
        List<ReferralRow> rows,
        List<ConsentRow> consents,
        List<Look> looks,
        List<CaseLink> links,
        @Nullable AgreementRow agreement) {

    /** One consent. */
    public record ConsentRow(
            long id,
            String givenBy,
            Channel channel,
            String wording,
            Instant givenAt,
            @Nullable Instant withdrawnAt,
            String partners) {}

    /** One look at due diligence. */
    public record Look(
            DueDiligenceState decision,
            Instant at,
            String by,
            @Nullable String note,
            Map<DueDiligenceQuestion, DueDiligenceAnswer> answers) {}

    /** The agreement. @param confirmation what its enquirer was asked and answered last; null when it was not asked */
    public record AgreementRow(
            String partnerName,
            AgreementTerms terms,
            @Nullable ConfirmationRow confirmation) {}

    /** The links by which the partner of that referral can answer. */
    public List<CaseLink> linksOf(ReferralId referral) {
        return links.stream().filter(link -> referral.equals(link.referral())).toList();
    }

    /** The links by which the enquirer was asked for consent. */
    public List<CaseLink> consentLinks() {
        return links.stream()
                .filter(link -> link.purpose() == LinkPurpose.CONSENT)
                .toList();
    }

    /** Whether partners can be worked on at this stage by this person. */
    public boolean mayWork() {
        return ownCase && (stage == Stage.MATCHING || stage == Stage.INTRODUCED || stage == Stage.FOLLOW_UP);
    }
}
