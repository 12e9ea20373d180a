package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryFilter.Field;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;
import uk.healthcare.desk.ui.Card;

/** Where those begin who have no cases of their own: posts, auditors, administrators. */
final class DeskPlaces {

    private record Place(String href, String title, String detail) {}

    private DeskPlaces() {}

    static Card of(SignedIn person) {
        var list = new UnorderedList();
        list.addClassName("desk-list");
        for (var place : places(person)) {
            var detail = new Span(place.detail);
            detail.addClassName("soft");
            list.add(new ListItem(new Anchor(place.href, place.title), detail));
        }
        return new Card("Start here").with(list);
    }

    private static List<Place> places(SignedIn person) {
        var places = new ArrayList<Place>();
        if (person.isAny(Role.POST, Role.AUDITOR)) {
            var whose = person.is(Role.AUDITOR) ? "All" : "Those of your markets";
            places.add(new Place(
                    EnquiryFilter.NONE.with(Field.STAGE, "open").href(), "Open enquiries", whose + ", newest first"));
            places.add(new Place(EnquiryFilter.NONE.with(Field.LATE, "yes").href(), "Late enquiries", whose));
            places.add(new Place("insight", "Insight", "Figures that lead to what they count"));
        }
        if (person.is(Role.POST)) {
            places.add(new Place(EnquiryLinks.NEW, "New enquiry", "What somebody asked you for"));
        }
        if (person.is(Role.ADMINISTRATOR)) {
            places.add(new Place("people", "People", "Who signs in, with which roles, teams and markets"));
        }
        if (person.isAny(Role.AUDITOR, Role.ADMINISTRATOR)) {
            places.add(new Place("audit", "Audit", "Who did what to which record"));
        }
        return places;
    }
}
