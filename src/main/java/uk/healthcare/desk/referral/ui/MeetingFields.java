package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.SharedHours;
import uk.healthcare.desk.referral.introduction.Meeting;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.FieldErrors;

/** When a first meeting is proposed, by London's clock, with what it is by the enquirer's and whom it does not suit. */
class MeetingFields extends Div {

    private static final LocalTime FIRST = LocalTime.of(6, 0);
    private static final LocalTime LAST = LocalTime.of(21, 30);
    private static final int STEP = 30;

    private final @Nullable Market market;
    private final @Nullable SharedHours hours;
    private final LocalDate today;
    private final DatePicker day;
    private final Select<LocalTime> at = new Select<>();
    private final Select<Duration> length = new Select<>();
    private final Div standing = new Div();
    private Runnable changed = () -> {};

    /** @param hours when both work; null where nobody has said which market it is */
    MeetingFields(@Nullable Market market, @Nullable SharedHours hours, LocalDate today) {
        this.market = market;
        this.hours = hours;
        this.today = today;
        addClassName("meeting");
        day = Fields.day("First meeting on (optional)", null);
        at.setLabel("At, in London");
        at.setItems(times());
        length.setLabel("For how long");
        length.setItems(Stream.of(30, 45, 60, 90, 120).map(Duration::ofMinutes).toList());
        length.setItemLabelGenerator(each -> Dates.count(each.toMinutes(), "minute"));
        length.setValue(Duration.ofMinutes(45));
        var row = new Div(day, at, length);
        row.addClassName("step-row");
        standing.addClassName("meeting-standing");
        standing.getElement().setAttribute("role", "status");
        add(row, standing);
        Stream.<HasValue<?, ?>>of(day, at, length)
                .forEach(field -> field.addValueChangeListener(change -> {
                    show();
                    changed.run();
                }));
        show();
    }

    void register(FieldErrors errors) {
        errors.field("meetingOn", day).field("meetingAt", at).field("meetingMinutes", length);
    }

    void whenChanged(Runnable action) {
        changed = action;
    }

    /** Null when none is proposed. @throws RuleViolation when only a part of it is filled in */
    @Nullable
    Meeting meeting() {
        if (day.getValue() == null && at.getValue() == null) {
            return null;
        }
        if (day.getValue() == null) {
            throw new RuleViolation("referral.meeting.incomplete").at("meetingOn");
        }
        if (at.getValue() == null) {
            throw new RuleViolation("referral.meeting.incomplete").at("meetingAt");
        }
        return new Meeting(day.getValue(), at.getValue(), length.getValue());
    }

    private void show() {
        standing.removeAll();
        if (hours == null || market == null) {
            standing.add(soft("Nobody has said where the enquirer works, so their clock is not shown."));
            return;
        }
        standing.add(soft(shared(hours, market)));
        if (day.getValue() != null && at.getValue() != null) {
            var meeting = new Meeting(day.getValue(), at.getValue(), length.getValue());
            standing.add(new Paragraph(meeting.words(market)));
            var misses = hours.misses(meeting.from(), meeting.length());
            if (!misses.isEmpty()) {
                var list = new UnorderedList(misses.stream().map(ListItem::new).toArray(ListItem[]::new));
                list.addClassName("meeting-misses");
                standing.add(list);
            }
        }
    }

    private String shared(SharedHours hours, Market market) {
        if (hours.days().isEmpty()) {
            return "There is no day on which both work: %s works %s.".formatted(market.name(), market.workingWeek());
        }
        var from = day.getValue() == null ? today.plusDays(1) : day.getValue();
        return hours.first(from, length.getValue())
                .map(near -> "Both work %s. %s %s both are at work from %s."
                        .formatted(
                                hours.days(),
                                near.equals(day.getValue()) ? "On" : "Next, on",
                                Dates.weekday(near),
                                hours.on(near).map(span -> span.words(market)).orElseThrow()))
                .orElse("Both work %s, but never at the same hours for that long.".formatted(hours.days()));
    }

    private static Paragraph soft(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }

    private static List<LocalTime> times() {
        return Stream.iterate(FIRST, time -> !time.isAfter(LAST), time -> time.plusMinutes(STEP))
                .toList();
    }
}
