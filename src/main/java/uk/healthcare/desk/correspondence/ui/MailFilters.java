package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.MailOutcome;
import uk.healthcare.desk.correspondence.ledger.MailFilter;
import uk.healthcare.desk.correspondence.mailbox.MailboxRow;
import uk.healthcare.desk.ui.FilterBar;
import uk.healthcare.desk.ui.OptionalSelect;
import uk.healthcare.desk.ui.Words;

/** Which messages are shown: by what became of them and by mailbox. */
class MailFilters extends Composite<FilterBar> {

    private static final String WAITING = "Waiting";

    private final OptionalSelect<String> outcome;
    private final OptionalSelect<MailboxRow> mailbox;

    MailFilters(MailFilter filter, List<MailboxRow> mailboxes, Consumer<MailFilter> chosen) {
        outcome = new OptionalSelect<>(
                "Outcome",
                "All outcomes",
                Stream.concat(Stream.of(MailOutcome.values()).map(Words::of), Stream.of(WAITING))
                        .toList(),
                value -> value);
        mailbox = new OptionalSelect<>("Mailbox", "All mailboxes", mailboxes, MailboxRow::name);
        outcome.setValue(filter.waiting() ? WAITING : filter.outcome() == null ? null : Words.of(filter.outcome()));
        mailboxes.stream()
                .filter(one -> one.id().equals(filter.mailbox()))
                .findFirst()
                .ifPresent(mailbox::setValue);
        outcome.addValueChangeListener(change -> chosen.accept(filter()));
        mailbox.addValueChangeListener(change -> chosen.accept(filter()));
        getContent().with(outcome, mailbox);
        if (!filter.equals(MailFilter.ALL)) {
            getContent().actions(new Anchor(MailView.PATH, "Clear filters"));
        }
    }

    private MailFilter filter() {
        return new MailFilter(
                outcome(),
                WAITING.equals(outcome.getValue()),
                mailbox.getValue() == null ? null : mailbox.getValue().id());
    }

    private @Nullable MailOutcome outcome() {
        return Stream.of(MailOutcome.values())
                .filter(value -> Words.of(value).equals(outcome.getValue()))
                .findFirst()
                .orElse(null);
    }
}
