package uk.healthcare.desk.correspondence.ledger;

import org.springframework.stereotype.Component;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.enquiry.WaitingWork;

/** The messages in quarantine, which are on no enquiry: whoever works on enquiries looks at any of them. */
@Component
class QuarantineWaiting implements WaitingWork {

    /** Counting more says nothing more. */
    static final String COUNT =
            "select count(*) from (select 1 from incoming_message where outcome = 'QUARANTINED' limit 1000) w";

    @Override
    public String path() {
        return MailLinks.ARRIVED;
    }

    @Override
    public String count(Visibility.Scope scope) {
        return COUNT;
    }
}
