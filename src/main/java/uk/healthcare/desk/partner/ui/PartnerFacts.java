package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.EvidenceDocument;
import uk.healthcare.desk.partner.OfferTerms;
import uk.healthcare.desk.partner.TrackWork;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** One offer, piece of work or person as it reads on a partner's page. */
final class PartnerFacts {

    private final Choices choices;
    private final LocalDate today;
    private final Function<EvidenceDocument, Component> shown;

    /** @param shown a document as it can be had */
    PartnerFacts(Choices choices, LocalDate today, Function<EvidenceDocument, Component> shown) {
        this.choices = choices;
        this.today = today;
        this.shown = shown;
    }

    Component offer(OfferTerms terms) {
        var how = joined(
                way(terms),
                terms.setting() == null ? null : choices.setting(terms.setting()),
                terms.maturity() == null ? null : Words.of(terms.maturity()));
        var line = line(how, "");
        if (terms.inferred()) {
            line.addComponentAtIndex(1, new Chip(Tone.NOTE, "Inferred from name"));
        }
        return fact(line, evidence(terms.evidence(), terms.section()));
    }

    String area(OfferTerms terms) {
        return choices.area(terms.area());
    }

    /** What it is called beside the other offers. */
    String title(OfferTerms terms) {
        return joined(area(terms), way(terms));
    }

    private String way(OfferTerms terms) {
        return terms.model() == null ? "Any engagement model" : choices.model(terms.model());
    }

    Component work(TrackWork work) {
        var where = joined(
                work.market() == null ? null : choices.market(work.market()),
                work.client(),
                years(work),
                work.area() == null ? null : choices.area(work.area()));
        var evidence = evidence(work.evidence(), work.section());
        if (work.link() != null) {
            var link = new Anchor(work.link(), "Read the evidence");
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            evidence.add(new Span(" "), link);
        }
        var line = line(PartnerForm.shown(work.description()), where);
        if (work.sharedUntil() != null) {
            var over = !work.isSharedOn(today);
            line.addComponentAtIndex(
                    1,
                    new Chip(
                            over ? Tone.WARN : Tone.OK,
                            (over ? "Approval for sharing ended on " : "Approved for sharing until ")
                                    + Dates.day(work.sharedUntil())));
        }
        var fact = fact(line, evidence);
        if (work.document() != null) {
            fact.add(shown.apply(work.document()));
        }
        return fact;
    }

    Component contact(ContactDetails details) {
        var ways = new Div();
        ways.addClassName("fact-ways");
        if (details.email() != null) {
            ways.add(new Anchor("mailto:" + details.email(), details.email()));
        }
        if (details.phone() != null) {
            ways.add(new Anchor("tel:" + details.phone().replaceAll("[^+0-9]", ""), details.phone()));
        }
        var line = line(PartnerForm.shown(details.name()), PartnerForm.shown(details.jobTitle()));
        if (details.role() != null) {
            line.addComponentAtIndex(1, new Chip(Tone.NEUTRAL, Words.of(details.role())));
        }
        return fact(line, ways);
    }

    private static @Nullable String years(TrackWork work) {
        if (work.yearFrom() == null) {
            return work.yearTo() == null ? null : "until " + work.yearTo();
        }
        if (work.yearTo() == null) {
            return "from " + work.yearFrom();
        }
        return work.yearFrom().equals(work.yearTo()) ? work.yearTo().toString() : work.yearFrom() + "–" + work.yearTo();
    }

    private static Paragraph evidence(@Nullable String sentence, @Nullable String section) {
        var evidence = new Paragraph(new Span(PartnerForm.shown(sentence)));
        evidence.addClassName("soft");
        if (section != null) {
            evidence.add(new Span(" (brief §" + section + ")"));
        }
        return evidence;
    }

    private static Div line(String title, String detail) {
        var strong = new Span(title);
        strong.addClassName("strong");
        var line = new Div(strong);
        line.addClassName("fact-line");
        if (!detail.isEmpty()) {
            var rest = new Span(detail);
            rest.addClassName("fact-detail");
            line.add(rest);
        }
        return line;
    }

    private static Div fact(Component... lines) {
        var fact = new Div(lines);
        fact.addClassName("fact");
        return fact;
    }

    static String joined(@Nullable String... words) {
        return Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
