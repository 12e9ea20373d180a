package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.healthcare.desk.enquiry.Proposal;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Keys;
import uk.healthcare.desk.ui.Words;

/** What the text proposes, a row for each: Enter takes the next one over, and the focus moves on. */
class FoundInText extends Card {

    private final Function<Proposal, String> value;
    private final Predicate<List<Proposal>> take;
    private final Nothing none = new Nothing();
    private final OrderedList list = new OrderedList();
    private final Button all = new Button("Accept all", click -> acceptAll());
    private final List<Row> rows = new ArrayList<>();
    private final Set<Proposal> decided = new HashSet<>();
    private List<Proposal> found = List.of();

    /**
     * @param value a proposal's value as people read it
     * @param take takes over, and says whether that could be done
     */
    FoundInText(List<Proposal> proposals, Function<Proposal, String> value, Predicate<List<Proposal>> take) {
        super("Found in the text");
        this.value = value;
        this.take = take;
        addClassName("found");
        actions(all);
        none.addClassName("soft");
        none.setTabIndex(-1);
        with(list, none);
        Keys.on(this, "Enter", "Accept the next proposal", this::acceptNext);
        Keys.on(all, "t", "Accept all proposals", this::acceptAll);
        show(proposals);
    }

    /** Shows what the text proposes now; what was decided already does not come back. */
    final void show(List<Proposal> proposals) {
        if (proposals.equals(found) && !found.isEmpty()) {
            return;
        }
        found = List.copyOf(proposals);
        rows.clear();
        list.removeAll();
        proposals.stream()
                .filter(proposal -> !decided.contains(proposal))
                .forEach(proposal -> rows.add(new Row(proposal)));
        rows.forEach(list::add);
        settle();
    }

    private void acceptNext() {
        acceptable().stream().findFirst().ifPresent(Row::accept);
    }

    private void acceptAll() {
        var open = acceptable();
        if (!open.isEmpty() && take.test(open.stream().map(row -> row.proposal).toList())) {
            open.forEach(this::remove);
            goOnFrom(0);
        }
    }

    private void remove(Row row) {
        decided.add(row.proposal);
        rows.remove(row);
        list.remove(row);
    }

    private List<Row> acceptable() {
        return rows.stream().filter(row -> row.proposal.isAcceptable()).toList();
    }

    /** After a decision: on to what stands where the decided row stood. */
    private void goOnFrom(int place) {
        settle();
        if (rows.isEmpty()) {
            none.focus();
        } else {
            rows.get(Math.min(place, rows.size() - 1)).focus();
        }
    }

    private void settle() {
        all.setVisible(!acceptable().isEmpty());
        list.setVisible(!rows.isEmpty());
        none.setVisible(rows.isEmpty());
    }

    private final class Row extends ListItem {

        private final Proposal proposal;
        private final Button dismiss = new Button("Dismiss", click -> dismiss());
        private final Optional<Button> accept;

        Row(Proposal proposal) {
            this.proposal = proposal;
            addClassName("found-row");
            var field = new Span(Words.of(proposal.field()));
            field.addClassName("found-field");
            var said = new Span(value.apply(proposal));
            said.addClassName("found-value");
            said.getElement().setAttribute("dir", "auto");
            accept = proposal.isAcceptable() ? Optional.of(acceptButton()) : Optional.empty();
            dismiss.addThemeVariants(ButtonVariant.TERTIARY);
            dismiss.setAriaLabel("Dismiss " + name());
            var buttons = new Div();
            buttons.addClassName("found-buttons");
            accept.ifPresent(buttons::add);
            buttons.add(dismiss);
            add(field, said, quote(), buttons);
        }

        private Button acceptButton() {
            var button = new Button("Accept", click -> accept());
            button.setAriaLabel("Accept " + name());
            return button;
        }

        private String name() {
            return Words.of(proposal.field()) + " " + value.apply(proposal);
        }

        private Span quote() {
            var quote = new Span();
            quote.addClassName("found-quote");
            quote.getElement().setAttribute("dir", "auto");
            int at = proposal.words().isEmpty() ? -1 : proposal.sentence().indexOf(proposal.words());
            if (at < 0) {
                quote.setText(proposal.words().isEmpty() ? "From the address or telephone" : proposal.words());
                return quote;
            }
            var words = new Emphasis(proposal.words());
            words.addClassName("found-words");
            quote.add(
                    new Span(proposal.sentence().substring(0, at)),
                    words,
                    new Span(proposal.sentence().substring(at + proposal.words().length())));
            return quote;
        }

        private void accept() {
            int place = rows.indexOf(this);
            if (take.test(List.of(proposal))) {
                FoundInText.this.remove(this);
                goOnFrom(place);
            }
        }

        private void dismiss() {
            int place = rows.indexOf(this);
            FoundInText.this.remove(this);
            goOnFrom(place);
        }

        private void focus() {
            accept.orElse(dismiss).focus();
        }
    }

    /** Takes the focus when the last row is gone, so that it is not lost. */
    private static final class Nothing extends Paragraph implements Focusable<Nothing> {

        Nothing() {
            super("Nothing is left to accept. What the text says beyond the fields shows here.");
        }
    }
}
