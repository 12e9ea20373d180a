package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.partner.Interest;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.ui.AccountCard;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Notices;

/** One's own conflicts of interest, on the account page. */
@SpringComponent
class OwnInterestsCard implements AccountCard {

    private final InterestRegister register;
    private final Clock clock;

    OwnInterestsCard(InterestRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Component card() {
        var content = new Div();
        content.addClassName("stack");
        var entry = new Div();
        var declare = new Button("Declare an interest");
        declare.addClickListener(click -> {
            entry.removeAll();
            entry.add(new InterestForm(
                    List.of(),
                    register.partners(),
                    declared -> {
                        register.declare(declared.terms());
                        Notices.success("Declared. Somebody else chooses that partner from now on.");
                        entry.removeAll();
                        show(content);
                    },
                    () -> {
                        entry.removeAll();
                        declare.focus();
                    }));
        });
        show(content);
        return new Card("Your conflicts of interest").actions(declare).with(entry, content);
    }

    private void show(Div content) {
        var words = new Paragraph(
                "Where you, your family or a friend have an interest in a partner, somebody else shortlists, approaches and introduces it. A manager or an administrator ends an entry for you.");
        words.addClassName("soft");
        content.removeAll();
        content.add(
                words,
                InterestTable.completed(
                                new DataTable<Interest>("Your interests").column("Partner", Interest::partnerName),
                                London.dateOf(clock.instant()))
                        .empty(new EmptyState("None declared", "What you declare appears here."))
                        .rows(register.mine()));
    }
}
