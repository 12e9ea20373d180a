package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.LikelyDuplicate;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Keys;
import uk.healthcare.desk.ui.Words;

/** Enquiries that may be the same request, each with its reasons. */
class LikelyDuplicates extends Div {

    private @Nullable EnquiryId compared;
    private @Nullable Consumer<LikelyDuplicate> merge;

    LikelyDuplicates() {
        addClassName("likely-duplicates");
        getElement().setAttribute("aria-live", "polite");
        show(List.of());
    }

    /** Each can be compared with that one. */
    LikelyDuplicates comparedWith(EnquiryId one) {
        compared = one;
        return this;
    }

    /** The likeliest can be merged with, by the button and the key of the screen. */
    LikelyDuplicates mergedBy(Consumer<LikelyDuplicate> merge) {
        this.merge = merge;
        return this;
    }

    void show(List<LikelyDuplicate> likely) {
        removeAll();
        if (likely.isEmpty()) {
            var none =
                    new Paragraph("Nothing like it so far. Enquiries from the same person or organisation show here.");
            none.addClassName("soft");
            add(new Card("Looks like").with(none));
            return;
        }
        var list = new UnorderedList();
        likely.forEach(one -> list.add(item(one, one == likely.getFirst())));
        add(new Card("Looks like").with(list));
    }

    private ListItem item(LikelyDuplicate one, boolean likeliest) {
        var link = new Anchor(EnquiryLinks.page(one.id()), one.reference() + " " + one.summary());
        link.setTarget("_blank");
        var detail = new Span("%d %% · %s · %s · %s"
                .formatted(
                        one.percent(),
                        String.join(", ", one.reasons()),
                        Words.of(one.stage()),
                        Dates.moment(one.receivedAt())));
        detail.addClassName("soft");
        var item = new ListItem(link, new Div(detail));
        if (compared != null) {
            item.add(acts(compared, one, likeliest));
        }
        return item;
    }

    private Component acts(EnquiryId self, LikelyDuplicate one, boolean likeliest) {
        var compare = new Anchor(EnquiryLinks.compare(self, one.id()), "Compare");
        compare.getElement().setAttribute("aria-label", "Compare with " + one.reference());
        compare.addClassName("button");
        var acts = new Div(compare);
        acts.addClassName("action-buttons");
        if (merge != null && one.stage().isOpen()) {
            var label = "Merge into " + one.reference();
            var act = merge;
            var button = new ActionButton(label, () -> act.accept(one));
            acts.add(button);
            if (likeliest) {
                Keys.on(button, "m", label, () -> act.accept(one));
            }
        }
        return acts;
    }
}
