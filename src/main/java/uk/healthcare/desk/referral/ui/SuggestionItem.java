package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.matching.Factor;
import uk.healthcare.desk.matching.Suggestion;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.ScoreBar;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** One suggested partner: its score, and a bar and a sentence of evidence for each factor. */
class SuggestionItem extends ListItem {

    SuggestionItem(Suggestion suggestion, @Nullable BiConsumer<PartnerId, String> shortlist) {
        addClassName("suggestion");
        var score = new Span("%d of 100".formatted(suggestion.percent()));
        score.addClassName("score");
        var head = new Div(new H3(new Anchor(PartnerLinks.page(suggestion.partner()), suggestion.name())), score);
        head.addClassName("suggestion-head");
        if (suggestion.ceasedNow() != null) {
            head.add(new Chip(Tone.WARN, "Ceased, now " + suggestion.ceasedNow()));
        }
        if (shortlist != null) {
            head.add(button(suggestion, shortlist));
        }
        var factors = new UnorderedList();
        factors.addClassName("factors");
        suggestion.factors().forEach(factor -> factors.add(item(factor)));
        add(head, factors);
    }

    private static Button button(Suggestion suggestion, BiConsumer<PartnerId, String> shortlist) {
        var errors = new FieldErrors();
        var button = new ActionButton(
                "Shortlist", () -> errors.run(() -> shortlist.accept(suggestion.partner(), suggestion.name())));
        button.setAriaLabel("Shortlist " + suggestion.name());
        return button;
    }

    private static ListItem item(Factor factor) {
        var name = new Span(Words.of(factor.name()));
        name.addClassName("factor-name");
        var sentence = new Span(factor.sentence());
        sentence.addClassName("factor-sentence");
        return new ListItem(name, new ScoreBar(factor.value(), Words.of(factor.name())), sentence);
    }
}
