package uk.healthcare.desk.correspondence;

import java.util.Set;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;

/** Asked before a letter that somebody writes freely is put in the outbox: another module knows who may not be told what. */
public interface LetterGuard {

    /**
     * In the transaction in which it is written.
     *
     * @throws RuleViolation beside {@code to}, {@code subject} or {@code text}
     */
    void requireMayBeTold(EnquiryId enquiry, Set<EmailAddress> recipients, String subject, String text);
}
