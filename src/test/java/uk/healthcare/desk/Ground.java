package uk.healthcare.desk;

import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.EnquiryFields;

/** The records that an operation is tried on. */
interface Ground {

    /** From Kuwait, in matching, owned by one of the partnership managers. */
    EnquiryId enquiry();

    /** In triage, claimed by the officer. */
    EnquiryId claimed();

    /** In the Matching pool. */
    EnquiryId pooled();

    /** Merged into another that is in triage. */
    EnquiryId merged();

    String reference();

    EnquiryFields fields();

    /** A partner on the shortlist of the enquiry. */
    ReferralId referral();

    PartnerId partner();

    /** The number of a consent for the partner of the referral. */
    long consent();

    /** The number of a contact of the partner. */
    long contact();

    /** The number of a document that a track record of the partner names. */
    long document();
    /** A link to the scorecard of the partner. */
    LinkId scorecardLink();

    /** The secret of a link to the scorecard of a partner. */
    String scorecardSecret();

    /** The secret of a link by which an enquirer can confirm its agreement. */
    String confirmationSecret();

    /** A message to the enquirer of the enquiry that can still be taken back. */
    MessageId outgoing();

    /** Some other member of staff. */
    StaffId person();

    /** The token of somebody's one-time link. */
    String link();

    /** The secret of a personal link by which the partner of the referral can answer. */
    String answerSecret();

    /** That link. */
    LinkId answerLink();

    /** The secret of a personal link by which the enquirer can agree to the partner of the referral. */
    String consentSecret();

    MailboxId mailbox();

    /** A message in quarantine. */
    IncomingId incoming();

    /** A message of the enquiry, with a file. */
    MessageId message();

    /** A list that leaves a record out says in its way that it is not there. */
    static void shown(boolean there) {
        if (!there) {
            throw new NotFound("such entry");
        }
    }

    /** Where none of the records exists. */
    record Missing(EnquiryFields fields) implements Ground {

        private static final long NONE = 8_999_999_999L;

        @Override
        public EnquiryId enquiry() {
            return new EnquiryId(NONE);
        }

        @Override
        public EnquiryId claimed() {
            return enquiry();
        }

        @Override
        public EnquiryId pooled() {
            return enquiry();
        }

        @Override
        public EnquiryId merged() {
            return enquiry();
        }

        @Override
        public String reference() {
            return "HUK-1948-000001";
        }

        @Override
        public ReferralId referral() {
            return new ReferralId(NONE);
        }

        @Override
        public PartnerId partner() {
            return new PartnerId(NONE);
        }

        @Override
        public long consent() {
            return NONE;
        }

        @Override
        public long contact() {
            return NONE;
        }

        @Override
        public long document() {
            return NONE;
        }

        @Override
        public LinkId scorecardLink() {
            return new LinkId(NONE);
        }

        @Override
        public String scorecardSecret() {
            return "no-such-secret";
        }

        @Override
        public String confirmationSecret() {
            return "no-such-secret";
        }

        @Override
        public MessageId outgoing() {
            return new MessageId(NONE);
        }

        @Override
        public StaffId person() {
            return new StaffId(NONE);
        }

        @Override
        public String link() {
            return "no-such-token";
        }

        @Override
        public String answerSecret() {
            return "no-such-secret";
        }

        @Override
        public LinkId answerLink() {
            return new LinkId(NONE);
        }

        @Override
        public String consentSecret() {
            return "no-such-secret";
        }

        @Override
        public MailboxId mailbox() {
            return new MailboxId(NONE);
        }

        @Override
        public IncomingId incoming() {
            return new IncomingId(NONE);
        }

        @Override
        public MessageId message() {
            return new MessageId(NONE);
        }
    }
}
