package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.matching.Factor;
import uk.healthcare.desk.matching.Suggestion;
import uk.healthcare.desk.matching.Suggestions;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.ScoreBar;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/**
 * One suggested partner: its score, a bar and a sentence of evidence for each factor, and what would change its place.
 * Whoever chooses one that others stand before says why.
 */
class SuggestionItem extends ListItem {

    private final Suggestions found;
    private final Suggestion suggestion;

    SuggestionItem(Suggestions found, Suggestion suggestion, @Nullable Shortlisting shortlist) {
        this.found = found;
        this.suggestion = suggestion;
        addClassName("suggestion");
        var factors = new UnorderedList();
        factors.addClassName("factors");
        suggestion.factors().forEach(factor -> factors.add(item(factor)));
        var change = new Paragraph("What would change this: " + found.changes().of(suggestion));
        change.addClassNames("would-change", "soft");
        var head = head();
        add(head);
        if (suggestion.rotation() != null) {
            add(new Paragraph(suggestion.rotation()));
        }
        add(factors, change);
        if (shortlist != null) {
            offer(head, shortlist);
        }
    }

    private Div head() {
        var score = new Span("%d of 100".formatted(suggestion.percent()));
        score.addClassName("score");
        var head = new Div(new H3(new Anchor(PartnerLinks.page(suggestion.partner()), suggestion.name())), score);
        head.addClassName("suggestion-head");
        if (suggestion.named()) {
            head.add(new Chip(Tone.OK, "Asked for by name"));
        }
        if (suggestion.rotation() != null) {
            head.add(new Chip(Tone.NEUTRAL, "By rotation"));
        }
        if (suggestion.ceasedNow() != null) {
            head.add(new Chip(Tone.WARN, "Ceased, now " + suggestion.ceasedNow()));
        }
        return head;
    }

    private void offer(Div head, Shortlisting shortlist) {
        var above = found.above(suggestion);
        if (above.isEmpty()) {
            var errors = new FieldErrors();
            var button = new ActionButton("Shortlist", () -> errors.run(() -> choose(shortlist, null)));
            button.setAriaLabel("Shortlist " + suggestion.name());
            head.add(button);
            return;
        }
        var button = new Button("Shortlist");
        button.setAriaLabel("Shortlist, with a reason: " + suggestion.name());
        add(new FormPlace().offer(button, () -> against(above.getFirst(), above.size(), shortlist)));
    }

    private StepForm against(Suggestion best, int above, Shortlisting shortlist) {
        var reason = Fields.text("Why this partner");
        var before = above == 1
                ? best.name() + " stands before it."
                : "%d stand before it, %s first.".formatted(above, best.name());
        return new StepForm("Shortlist " + suggestion.name())
                .wide("reason", reason)
                .hint(before + " The reason is kept with the decision.")
                .save("Shortlist with this reason", () -> choose(shortlist, reason.getValue()));
    }

    private void choose(Shortlisting shortlist, @Nullable String reason) {
        shortlist.shortlist(suggestion.partner(), suggestion.name(), reason);
    }

    private static Component item(Factor factor) {
        var name = new Span(Words.of(factor.name()));
        name.addClassName("factor-name");
        var sentence = new Span(factor.sentence());
        sentence.addClassName("factor-sentence");
        return new ListItem(name, new ScoreBar(factor.value(), Words.of(factor.name())), sentence);
    }
}
