package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Definitions;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** The header of an enquiry's page and what stands at its side. */
@SpringComponent
class EnquiryPageParts {

    private final ReferenceData reference;
    private final CaseActions actions;
    private final Clock clock;

    EnquiryPageParts(ReferenceData reference, CaseActions actions, Clock clock) {
        this.reference = reference;
        this.actions = actions;
        this.clock = clock;
    }

    Component header(EnquiryDetails enquiry, Runnable changed) {
        var header = new PageHeader(enquiry.fields().summary()).beside(new Chip(Tone.ACCENT, enquiry.reference()));
        if (enquiry.restricted()) {
            header.beside(new Chip(Tone.NOTE, "Restricted"));
        }
        if (enquiry.demonstration()) {
            header.beside(new Chip(Tone.NEUTRAL, "Demonstration"));
        }
        header.sub(subtitle(enquiry));
        header.actions(actions.quick(enquiry, changed));
        return header;
    }

    Component[] aside(EnquiryDetails enquiry, Runnable changed) {
        return new Component[] {
            actions.nextStep(enquiry, changed), atAGlance(enquiry), clocks(enquiry), actions.panel(enquiry, changed)
        };
    }

    /** Who asks, from where, and who has it: one line. */
    String subtitle(EnquiryDetails enquiry) {
        var fields = enquiry.fields();
        var words = new ArrayList<String>();
        words.add(Objects.requireNonNullElse(fields.organisation(), "Organisation not known"));
        var market = fields.marketCode() == null
                ? null
                : reference.market(fields.marketCode()).orElse(null);
        words.add(
                market == null
                        ? "market not known"
                        : "%s, %s, %s".formatted(market.name(), market.timeWords(clock.instant()), market.restWords()));
        if (fields.track() != null) {
            words.add(Words.of(fields.track()).toLowerCase(Locale.UK));
        }
        words.add(enquiry.ownerName() != null ? "owner " + enquiry.ownerName() : nobody(enquiry));
        return String.join(" · ", words);
    }

    private static String nobody(EnquiryDetails enquiry) {
        return enquiry.stage() == Stage.MATCHING ? "in the Matching pool" : "nobody owns it yet";
    }

    private Component atAGlance(EnquiryDetails enquiry) {
        var fields = enquiry.fields();
        var list = new Definitions()
                .row("Contact", Objects.requireNonNullElse(fields.enquirer(), ""))
                .row("E-mail", link("mailto:", fields.email()))
                .row("Telephone", link("tel:", fields.phone()));
        addWanted(list, fields);
        list.row("Priority", Words.of(fields.priority()))
                .row(
                        "Received",
                        "%s by %s"
                                .formatted(
                                        Dates.moment(enquiry.receivedAt()),
                                        Words.of(fields.source()).toLowerCase(Locale.UK)))
                .row("Due diligence", Words.of(enquiry.dueDiligence()));
        if (!enquiry.collaborators().isEmpty()) {
            list.row(
                    "Also on the case",
                    String.join(
                            ", ",
                            enquiry.collaborators().stream().map(p -> p.name()).toList()));
        }
        return new Card("At a glance").with(list);
    }

    /** What is asked for. */
    Component wanted(EnquiryFields fields) {
        var list = new Definitions();
        addWanted(list, fields);
        return list;
    }

    private void addWanted(Definitions list, EnquiryFields fields) {
        list.row("Needs", names(fields))
                .row(
                        "Model",
                        String.join(
                                ", ",
                                fields.models().stream()
                                        .map(this::model)
                                        .sorted()
                                        .toList()))
                .row(
                        "Setting",
                        String.join(
                                ", ",
                                fields.settings().stream()
                                        .map(Words::of)
                                        .sorted()
                                        .toList()));
        if (fields.scale() != null) {
            list.row("Scale", fields.scale());
        }
        if (fields.budgetGbp() != null) {
            list.row("Budget", Amounts.pounds(fields.budgetGbp()));
        }
    }

    private static Component clocks(EnquiryDetails enquiry) {
        var list = new Definitions();
        enquiry.clocks().stream()
                .limit(8)
                .forEach(run -> list.row(
                        Words.of(run.kind()),
                        new Chip(ClockWords.tone(run), ClockWords.text(run)),
                        new Span(run.dueAt() == null ? "" : " due " + Dates.moment(run.dueAt()))));
        return new Card("Clocks").with(list);
    }

    private String names(EnquiryFields fields) {
        return String.join(
                ", ",
                fields.areas().stream()
                        .map(code ->
                                "other".equals(code) && fields.otherArea() != null ? fields.otherArea() : area(code))
                        .sorted()
                        .toList());
    }

    private String area(String code) {
        return reference.serviceArea(code).map(a -> a.name()).orElse(code);
    }

    private String model(String code) {
        return reference.engagementModel(code).map(m -> m.name()).orElse(code);
    }

    private static Component link(String scheme, @Nullable String value) {
        if (value == null) {
            var none = new Span("Not known");
            none.addClassName("soft");
            return none;
        }
        return new Anchor(scheme + value.replace(" ", ""), value);
    }
}
