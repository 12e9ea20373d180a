package uk.healthcare.desk.correspondence.sending;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.correspondence.ledger.MailAlarm;
import uk.healthcare.desk.correspondence.ledger.MailAlarmSource;

/** Tells those who look after the mail that sending was stopped. */
@Component
class SendingAlarm implements MailAlarmSource {

    private final SendingBrake brake;

    SendingAlarm(SendingBrake brake) {
        this.brake = brake;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MailAlarm> alarms() {
        return brake.stop().map(stop -> MailAlarm.of(MailAlarm.Kind.SENDING_STOPPED, stop.reason())).stream()
                .toList();
    }
}
