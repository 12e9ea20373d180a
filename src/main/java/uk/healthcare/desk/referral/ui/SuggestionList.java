package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.matching.Excluded;
import uk.healthcare.desk.matching.Suggestion;
import uk.healthcare.desk.matching.Suggestions;
import uk.healthcare.desk.matching.WhyNot;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** Who fits, best first, a few at a time; below, folded, who does not and why. */
class SuggestionList extends Div {

    private static final int AT_ONCE = 5;

    private final Suggestions found;
    private final @Nullable Shortlisting shortlist;
    private final OrderedList list = new OrderedList();

    /** @param shortlist chooses a partner; null when the person may not, or not now */
    SuggestionList(Suggestions found, @Nullable Shortlisting shortlist) {
        this.found = found;
        this.shortlist = shortlist;
        addClassName("tab-part");
        list.addClassName("suggestions");
        add(new H2("Suggested partners"));
        if (!found.need().isSaid()) {
            add(
                    new EmptyState(
                            "No service area yet",
                            "As soon as the enquiry names a service area, in its fields or in its text, the partners that offer it appear here."));
            return;
        }
        if (!found.need().unconfirmed().isEmpty()) {
            add(unconfirmed());
        }
        if (found.fitting().isEmpty()) {
            add(new EmptyState("Nobody fits now", "Below is who was left out, and why."));
        }
        add(list);
        show(found.fitting().stream().limit(AT_ONCE).toList());
        if (found.fitting().size() > AT_ONCE) {
            add(more());
        }
        addExcluded();
    }

    private Paragraph unconfirmed() {
        var parts = found.need().unconfirmed().stream().sorted().map(Words::of).collect(Collectors.joining(", "));
        var told = new Paragraph(
                new Chip(Tone.WARN, "Read from the text, not confirmed"),
                new Span("Taken for granted here: %s. Asked: %s.".formatted(parts, found.asked())));
        told.addClassName("unconfirmed");
        return told;
    }

    private Button more() {
        var more = new Button("Show %d more".formatted(found.fitting().size() - AT_ONCE));
        more.addClickListener(click -> {
            more.setVisible(false);
            show(found.fitting().stream().skip(AT_ONCE).toList());
        });
        return more;
    }

    private void show(List<Suggestion> suggestions) {
        suggestions.forEach(each -> list.add(new SuggestionItem(found, each, shortlist)));
    }

    private void addExcluded() {
        for (var why : WhyNot.values()) {
            var partners =
                    found.excluded().stream().filter(each -> each.why() == why).toList();
            if (!partners.isEmpty()) {
                add(folded(why, partners));
            }
        }
    }

    /** The names are put in only when somebody asks: most of the directory may be among them. */
    private Details folded(WhyNot why, List<Excluded> partners) {
        var names = new UnorderedList();
        names.addClassName("left-out");
        var details = new Details(
                "Left out: %s (%d)".formatted(Words.of(why).toLowerCase(Locale.UK), partners.size()), names);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && names.getComponentCount() == 0) {
                partners.forEach(each -> names.add(item(each)));
            }
        });
        return details;
    }

    private ListItem item(Excluded partner) {
        return new ListItem(
                new Anchor(PartnerLinks.page(partner.partner()), partner.name()),
                new Span(": %s %s".formatted(partner.reason(), found.changes().of(partner))));
    }
}
