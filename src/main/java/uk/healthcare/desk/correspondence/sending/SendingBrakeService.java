package uk.healthcare.desk.correspondence.sending;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** What an administrator does when sending was stopped because too much was sent. */
@Service
public class SendingBrakeService {

    private final SendingBrake brake;
    private final CurrentStaff current;
    private final Clock clock;

    SendingBrakeService(SendingBrake brake, CurrentStaff current, Clock clock) {
        this.brake = brake;
        this.current = current;
        this.clock = clock;
    }

    /** Nothing while mail is sent as usual. */
    @PreAuthorize(Permission.MANAGE_CHANNELS)
    @Transactional(readOnly = true)
    public Optional<SendingStop> stop() {
        return brake.stop();
    }

    /** Sending goes on; what was sent until now no longer counts. */
    @PreAuthorize(Permission.MANAGE_CHANNELS)
    @Transactional
    @Audited("outbox.let-go")
    public void letGo() {
        brake.letGo(current.get().id(), clock.instant());
    }
}
