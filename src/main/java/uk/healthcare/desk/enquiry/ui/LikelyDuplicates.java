package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.LikelyDuplicate;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Words;

/** Enquiries that may be the same request, each with its reasons. */
class LikelyDuplicates extends Div {

    LikelyDuplicates() {
        addClassName("likely-duplicates");
        getElement().setAttribute("aria-live", "polite");
        show(List.of());
    }

    LikelyDuplicates(List<LikelyDuplicate> likely) {
        this();
        show(likely);
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
        likely.forEach(one -> list.add(item(one)));
        add(new Card("Looks like").with(list));
    }

    private static ListItem item(LikelyDuplicate one) {
        var link = new Anchor(EnquiryLinks.page(one.id()), one.reference() + " " + one.summary());
        link.setTarget("_blank");
        var detail = new Span("%d %% · %s · %s · %s"
                .formatted(
                        one.percent(),
                        String.join(", ", one.reasons()),
                        Words.of(one.stage()),
                        Dates.moment(one.receivedAt())));
        detail.addClassName("soft");
        return new ListItem(link, new Div(detail));
    }
}
