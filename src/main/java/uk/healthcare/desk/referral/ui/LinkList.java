package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.outside.PersonalLink.Standing;
import uk.healthcare.desk.referral.overview.CaseLink;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.FieldErrors;

/** Personal links: whose they are, what became of them, and a button that closes one. */
class LinkList extends Div {

    /** @param revoke null for those who only read */
    LinkList(String heading, List<CaseLink> links, @Nullable Consumer<CaseLink> revoke) {
        addClassName("case-links");
        var list = new UnorderedList();
        for (var link : links) {
            var item = new ListItem(words(link));
            if (revoke != null && link.standing() == Standing.OPEN) {
                var errors = new FieldErrors();
                var button = new ActionButton("Revoke", () -> errors.run(() -> revoke.accept(link)));
                button.setAriaLabel("Revoke the link of " + link.holder());
                item.add(button);
            }
            list.add(item);
        }
        add(new H4(heading), list);
    }

    private static Span words(CaseLink link) {
        var words = new ArrayList<String>();
        words.add(link.holder());
        if (link.handedOnBy() != null) {
            words.add("handed on by " + link.handedOnBy());
        }
        if (link.partners() != null) {
            words.add("for " + link.partners());
        }
        words.add("made " + day(link.made()));
        add(words, "opened", link.opened());
        add(words, "answered", link.used());
        add(words, "revoked", link.revoked());
        switch (link.standing()) {
            case OPEN -> words.add(link.neverSent() ? "never sent" : "valid until " + day(link.expires()));
            case EXPIRED -> words.add("expired " + day(link.expires()));
            case USED, REVOKED -> {}
        }
        var text = new Span(String.join(" · ", words));
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    private static void add(ArrayList<String> words, String what, @Nullable Instant when) {
        if (when != null) {
            words.add(what + " " + day(when));
        }
    }

    private static String day(Instant when) {
        return Dates.day(London.dateOf(when));
    }
}
