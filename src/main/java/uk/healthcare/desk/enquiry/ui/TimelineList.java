package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.TimelineKind;
import uk.healthcare.desk.enquiry.TimelineRow;
import uk.healthcare.desk.ui.Dates;

/** The timeline as an ordered list, newest first, some at a time. */
class TimelineList extends Div {

    private static final int CLAMP = 600;

    private final IntFunction<List<TimelineRow>> source;
    private final Function<List<TimelineRow>, Map<MessageId, Component>> messages;
    private final Instant now;
    private final OrderedList list = new OrderedList();
    private final Button more = new Button("Show older entries", click -> load());
    private int shown;

    /** @param messages what the messages say that rows tell of, asked once for each page of rows */
    TimelineList(
            IntFunction<List<TimelineRow>> source,
            Function<List<TimelineRow>, Map<MessageId, Component>> messages,
            Instant now) {
        this.source = source;
        this.messages = messages;
        this.now = now;
        list.addClassName("timeline");
        list.getElement().setAttribute("aria-label", "Timeline, newest first");
        add(list, more);
        load();
    }

    private void load() {
        var rows = source.apply(shown);
        var said = new HashMap<>(messages.apply(rows));
        rows.forEach(row -> list.add(item(row, row.message() == null ? null : said.remove(row.message()))));
        shown += rows.size();
        more.setVisible(rows.size() == EnquiryPageQuery.TIMELINE_PAGE);
    }

    private ListItem item(TimelineRow row, @Nullable Component message) {
        var title = new Span(row.title());
        title.addClassName("timeline-title");
        var when = new Span((row.who() == null ? "" : row.who() + ", ") + Dates.ago(row.at(), now));
        when.addClassName("soft");
        when.setTitle(Dates.moment(row.at()));
        var entry = new Div(title, new Span(" "), when);
        if (row.origin() != null) {
            entry.add(new Span(" "), origin(row.origin()));
        }
        entry.addClassName("timeline-entry");
        if (row.body() != null) {
            entry.add(body(row.body()));
        }
        if (message != null) {
            entry.add(message);
        }
        var sign = new Span(sign(row.kind()));
        sign.addClassName("timeline-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var item = new ListItem(sign, entry);
        if (row.kind() == TimelineKind.NOTE) {
            item.addClassName("internal");
        }
        return item;
    }

    private static Component origin(TimelineRow.Origin origin) {
        var words = "from " + origin.reference();
        var mark = new Span(origin.readable() ? new Anchor(EnquiryLinks.page(origin.id()), words) : new Span(words));
        mark.addClassName("timeline-origin");
        return mark;
    }

    private static Component body(String text) {
        if (text.length() <= CLAMP) {
            return paragraph(text);
        }
        var cut = text.offsetByCodePoints(0, Math.min(CLAMP, text.codePointCount(0, text.length())));
        var whole = new NativeDetails("Show all of it", paragraph(text.substring(cut)));
        return new Div(paragraph(text.substring(0, cut) + " …"), whole);
    }

    private static Paragraph paragraph(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("typed");
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }

    private static String sign(TimelineKind kind) {
        return switch (kind) {
            case RECEIVED -> "↓";
            case NOTE -> "✎";
            case CONTACT, ACKNOWLEDGED -> "☎";
            case MAIL_IN, MAIL_OUT -> "✉";
            case REFERRAL, INTRODUCTION, AGREEMENT -> "⇄";
            case CONSENT, DUE_DILIGENCE -> "✓";
            case MERGED -> "⇉";
            case HOLD -> "‖";
            case NEXT_STEP, TASK -> "→";
            case STAGE, ASSIGNED, EDITED, UNDONE -> "⚙";
        };
    }
}
