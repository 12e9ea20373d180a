package uk.healthcare.desk.correspondence;

import java.util.List;

/** Something that knows when the mail does not add up. */
interface MailAlarmSource {

    /** What is wrong at this moment; asked often, so cheap. */
    List<MailAlarm> alarms();
}
