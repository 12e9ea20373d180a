package uk.healthcare.desk.correspondence.ledger;

import java.util.List;

/** Something that knows when the mail does not add up. */
public interface MailAlarmSource {

    /** What is wrong at this moment; asked often, so cheap. */
    List<MailAlarm> alarms();
}
