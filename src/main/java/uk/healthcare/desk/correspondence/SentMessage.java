package uk.healthcare.desk.correspondence;

import java.time.Instant;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;

/** A message about a referral that has left, as its sender wrote it. */
public record SentMessage(MessageId id, EnquiryId enquiry, ReferralId referral, String body, StaffId by, Instant at) {}
