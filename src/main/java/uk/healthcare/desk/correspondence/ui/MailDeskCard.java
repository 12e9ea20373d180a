package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.MailOutcome;
import uk.healthcare.desk.correspondence.ledger.MailFilter;
import uk.healthcare.desk.correspondence.ledger.MailNews;
import uk.healthcare.desk.correspondence.ledger.MailNews.News;
import uk.healthcare.desk.correspondence.ledger.MailNewsQuery;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.DeskCard;

/** On My desk: what waits in quarantine, what came back, who wrote on what is closed. */
@SpringComponent
class MailDeskCard implements DeskCard {

    private static final MailFilter QUARANTINED = new MailFilter(MailOutcome.QUARANTINED, false, null);

    private final MailNewsQuery query;
    private final CurrentStaff current;

    MailDeskCard(MailNewsQuery query, CurrentStaff current) {
        this.query = query;
        this.current = current;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> card() {
        if (!current.get().isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER)) {
            return Optional.empty();
        }
        return Optional.of(query.news()).filter(news -> !news.isEmpty()).map(MailDeskCard::card);
    }

    private static Component card(MailNews news) {
        var list = new UnorderedList();
        list.addClassName("desk-list");
        if (news.toLookAt() > 0) {
            var words = news.toLookAt() == 1 ? "1 message needs a look" : news.toLookAt() + " messages need a look";
            list.add(new ListItem(new Anchor(MailAddress.href(QUARANTINED), words)));
        }
        news.bounced().forEach(one -> list.add(item(one, "Came back from " + one.who(), one.why())));
        news.late().forEach(one -> list.add(item(one, one.who() + " wrote after it was closed", null)));
        return new Card("Mail").with(list);
    }

    private static ListItem item(News news, String words, @Nullable String why) {
        var link = new Anchor(EnquiryLinks.page(news.enquiry()), words);
        link.getElement().setAttribute("dir", "auto");
        var detail = new Span(news.reference() + " · " + Dates.moment(news.at()) + (why == null ? "" : " · " + why));
        detail.addClassName("soft");
        return new ListItem(link, detail);
    }
}
