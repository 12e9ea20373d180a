package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.enquiry.list.EnquiryRow;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** What stands in each column of the list. */
@SpringComponent
class EnquiryCells {

    private final ReferenceData reference;
    private final WorkingCalendar calendar;
    private final Clock clock;

    EnquiryCells(ReferenceData reference, WorkingCalendar calendar, Clock clock) {
        this.reference = reference;
        this.calendar = calendar;
        this.clock = clock;
    }

    Component title(EnquiryRow row) {
        var heading = new Span(row.summary());
        heading.addClassName("clamp");
        var from = new Span(Stream.of(row.reference(), row.organisation() == null ? row.enquirer() : row.organisation())
                .filter(text -> text != null)
                .collect(Collectors.joining(" · ")));
        from.addClassNames("soft", "clamp");
        var title = new Div(heading, from);
        title.addClassName("enquiry-title");
        if (row.priority() != Priority.NORMAL) {
            title.add(priority(row.priority()));
        }
        if (row.restricted()) {
            title.add(new Chip(Tone.NOTE, "Restricted"));
        }
        return title;
    }

    /** A text or a component; null is an empty cell. */
    @Nullable
    Object of(ListColumn column, EnquiryRow row) {
        return switch (column) {
            case MARKET -> row.market();
            case STAGE -> new StageChip(row.stage());
            case OWNER -> owner(row);
            case DUE -> due(row);
            case NEXT -> next(row);
            case RECEIVED -> day(row.receivedAt());
            case ORGANISATION -> row.organisation();
            case ENQUIRER -> row.enquirer();
            case REGION -> region(row);
            case AREAS -> areas(row);
            case TRACK -> row.track() == null ? null : Words.of(row.track());
            case PRIORITY -> row.priority() == Priority.NORMAL ? Words.of(row.priority()) : priority(row.priority());
            case SOURCE -> Words.of(row.source());
            case NEXT_ON -> nextOn(row);
            case WAITING -> row.waitingFor() == null || !row.stage().isOpen() ? null : Words.of(row.waitingFor());
            case STAGE_SINCE -> day(row.stageSince());
            case CHANGED -> Dates.ago(row.updatedAt(), clock.instant());
            case OUTCOME -> row.outcome() == null ? null : Words.of(row.outcome());
            case CLOSED -> row.closedAt() == null ? null : day(row.closedAt());
        };
    }

    private static Component priority(Priority priority) {
        return new Chip(priority == Priority.URGENT ? Tone.LATE : Tone.WARN, Words.of(priority));
    }

    private static Component owner(EnquiryRow row) {
        var name = new Span(row.ownerName() == null ? "nobody yet" : row.ownerName());
        name.setClassName("soft", row.ownerName() == null);
        return name;
    }

    private @Nullable Component due(EnquiryRow row) {
        if (!row.stage().isOpen()) {
            return row.outcome() == null ? null : new Span(Words.of(row.outcome()));
        }
        if (row.dueAt() != null) {
            return DueChip.at(row.dueAt(), clock.instant());
        }
        return row.holdUntil() == null ? null : DueChip.stopped(row.holdUntil());
    }

    private @Nullable Component next(EnquiryRow row) {
        if (row.nextStep() == null || !row.stage().isOpen()) {
            return null;
        }
        var step = new Span(row.nextStep());
        step.addClassName("clamp");
        var next = new Div(step);
        next.addClassName("enquiry-title");
        if (row.nextStepOn() != null) {
            next.add(soft("by " + Dates.shortDay(row.nextStepOn())));
        }
        if (row.waitingFor() != null && row.waitingFor() != WaitingFor.US) {
            next.add(soft(waiting(row, row.waitingFor())));
        }
        return next;
    }

    private String waiting(EnquiryRow row, WaitingFor whom) {
        var words = "waiting for " + Words.of(whom).toLowerCase(Locale.UK);
        var asked = row.asked();
        if (whom != WaitingFor.PARTNER || asked == null) {
            return words;
        }
        var day = calendar.workingDaysBetween(London.dateOf(asked.since()), London.dateOf(clock.instant()));
        var chased = asked.chased() == null ? "" : ", reminded " + Dates.shortDay(London.dateOf(asked.chased()));
        return "%s, day %d of %d%s".formatted(words, day, asked.targetDays(), chased);
    }

    private @Nullable Component nextOn(EnquiryRow row) {
        return row.nextStepOn() == null || !row.stage().isOpen()
                ? null
                : DueChip.on(row.nextStepOn(), London.dateOf(clock.instant()));
    }

    private @Nullable String region(EnquiryRow row) {
        return row.marketCode() == null
                ? null
                : reference.market(row.marketCode()).map(Market::region).orElse(null);
    }

    private @Nullable Component areas(EnquiryRow row) {
        if (row.areas().isEmpty()) {
            return null;
        }
        var names = new Span(row.areas().stream().map(code -> area(code, row)).collect(Collectors.joining(", ")));
        names.addClassName("clamp");
        return names;
    }

    private String area(String code, EnquiryRow row) {
        return "other".equals(code) && row.otherArea() != null
                ? row.otherArea()
                : reference.serviceArea(code).map(area -> area.name()).orElse(code);
    }

    private static Component day(Instant moment) {
        var day = new Span(Dates.day(London.dateOf(moment)));
        day.addClassName("day");
        return day;
    }

    private static Span soft(String words) {
        var span = new Span(words);
        span.addClassName("soft");
        return span;
    }
}
