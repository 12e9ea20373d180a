package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.referral.agreement.ConfirmationAnswer;
import uk.healthcare.desk.referral.overview.ConfirmationRow;
import uk.healthcare.desk.referral.overview.ConfirmationRow.ConfirmationStanding;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** What became of the question whether an agreement is as we recorded it, in words. */
record ConfirmationWords(ConfirmationStanding standing, Chip chip, Div words) {

    static ConfirmationWords standing(@Nullable ConfirmationRow row, Instant now) {
        var standing = row == null ? ConfirmationStanding.NOT_ASKED : row.standing(now);
        var words = new Div();
        if (row != null) {
            sentences(row, standing).forEach(line -> words.add(new Div(line)));
        }
        return new ConfirmationWords(standing, new Chip(tone(standing), Words.of(standing)), words);
    }

    private static Tone tone(ConfirmationStanding standing) {
        return switch (standing) {
            case CONFIRMED -> Tone.OK;
            case NOT_RIGHT, NOT_DELIVERED -> Tone.LATE;
            case OVER -> Tone.WARN;
            case LEAVING, ASKED -> Tone.ACCENT;
            case NOT_ASKED -> Tone.NEUTRAL;
        };
    }

    private static List<String> sentences(ConfirmationRow row, ConfirmationStanding standing) {
        return switch (standing) {
            case NOT_ASKED -> List.of();
            case LEAVING -> List.of("The question to " + row.address() + " leaves soon; see the timeline.");
            case ASKED -> List.of(asked(row));
            case NOT_DELIVERED ->
                List.of("The question did not reach " + row.address()
                        + (row.bounce() == null ? "." : ": " + row.bounce()));
            case OVER ->
                List.of((row.revokedAt() == null
                                ? "No answer came, and the link has expired. "
                                : "Withdrawn on " + day(row.revokedAt()) + ". ")
                        + asked(row));
            case CONFIRMED, NOT_RIGHT -> answered(Objects.requireNonNull(row.answer()));
        };
    }

    private static String asked(ConfirmationRow row) {
        var asked = "Asked on " + day(row.askedAt()) + " at " + row.address();
        var reminders = row.letters() - 1;
        var last = row.lastLetter();
        return reminders < 1 || last == null
                ? asked + "."
                : asked + ", reminded " + times(reminders) + ", last on " + day(last) + ".";
    }

    private static List<String> answered(ConfirmationRow.Answer answer) {
        var lines = new ArrayList<String>();
        lines.add("By " + answer.givenBy() + " on " + day(answer.at())
                + (answer.byLink() ? ", by the personal link." : ", recorded by us."));
        ConfirmationAnswer content = answer.content();
        if (content.rightAmount() != null) {
            lines.add("What would be right: " + content.rightAmount());
        }
        lines.add("Without us: " + Words.of(Objects.requireNonNull(content.withoutUs())));
        if (content.deskMark() != null) {
            lines.add("Mark for us: " + content.deskMark() + " out of " + ConfirmationAnswer.BEST);
        }
        if (content.partnerMark() != null) {
            lines.add("Mark for the partner: " + content.partnerMark() + " out of " + ConfirmationAnswer.BEST);
        }
        if (content.words() != null) {
            lines.add("In its own words: " + content.words());
        }
        return lines;
    }

    private static String times(int number) {
        return switch (number) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> number + " times";
        };
    }

    private static String day(Instant when) {
        return Dates.day(London.dateOf(when));
    }
}
