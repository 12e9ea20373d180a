package uk.healthcare.desk.correspondence;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a message that somebody has sent can be taken back; as it was set by {@code desk.mail.undo}. */
@Component
public class TimeToUndo {

    private final Duration length;

    TimeToUndo(@Value("${desk.mail.undo:30s}") Duration length) {
        this.length = length;
    }

    Duration length() {
        return length;
    }

    /** As {@code 30 seconds}, {@code 1 minute}, {@code 90 seconds}. */
    public String words() {
        var seconds = length.toSeconds();
        var minutes = seconds > 0 && seconds % 60 == 0;
        var count = minutes ? seconds / 60 : seconds;
        return count + (minutes ? " minute" : " second") + (count == 1 ? "" : "s");
    }
}
