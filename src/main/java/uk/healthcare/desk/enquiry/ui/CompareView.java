package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameterRegex;
import jakarta.annotation.security.RolesAllowed;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.LikenessQuery;
import uk.healthcare.desk.enquiry.ui.ComparedFields.Agreement;
import uk.healthcare.desk.enquiry.ui.ComparedFields.Compared;
import uk.healthcare.desk.enquiry.ui.MergeForms.Named;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Keys;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Tone;

/** An enquiry and one that may be the same side by side, to merge either into the other; without one, what may be. */
@Route("enquiries/:id(" + RouteParameterRegex.LONG + ")/compare/:other?(" + RouteParameterRegex.LONG + ")")
@RolesAllowed({"OFFICER", "PARTNERSHIP_MANAGER", "MANAGER"})
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final EnquiryPageQuery query;
    private final LikenessQuery likeness;
    private final MergeForms merges;
    private final ReferenceData reference;
    private String title = "Compare";

    CompareView(EnquiryPageQuery query, LikenessQuery likeness, MergeForms merges, ReferenceData reference) {
        this.query = query;
        this.likeness = likeness;
        this.merges = merges;
        this.reference = reference;
        addClassName("compare-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var one = query.details(new EnquiryId(parameters.getLong("id").orElseThrow()));
        removeAll();
        parameters
                .getLong("other")
                .map(EnquiryId::new)
                .filter(id -> !id.equals(one.id()))
                .ifPresentOrElse(id -> compare(one, query.details(id)), () -> choose(one));
    }

    private void choose(EnquiryDetails one) {
        title = "What may be the same as " + one.reference();
        var likely = new LikelyDuplicates().comparedWith(one.id());
        likely.show(likeness.like(one.fields(), one.id()));
        add(
                new PageHeader(title)
                        .sub(whole(one), new Span(" " + one.fields().summary())),
                new Card("Compare with another").with(new CompareWith(one.id(), query)),
                likely);
    }

    private void compare(EnquiryDetails one, EnquiryDetails other) {
        title = one.reference() + " and " + other.reference();
        add(
                new PageHeader(title)
                        .sub(
                                new Span("Side by side, to see whether they are the same request. Whole enquiries: "),
                                whole(one),
                                new Span(" and "),
                                whole(other)),
                merging(one, other),
                new Card("What they say").with(table(one, other)));
    }

    /** Somebody was faster: what is offered, and why not, is as it is now. */
    private void compareAnew(EnquiryDetails one, EnquiryDetails other) {
        var oneNow = query.details(one.id());
        var otherNow = query.details(other.id());
        removeAll();
        compare(oneNow, otherNow);
    }

    private Component merging(EnquiryDetails one, EnquiryDetails other) {
        var ways = new Div(way(one, other, true), way(other, one, false));
        ways.addClassName("merge-ways");
        var told = new Paragraph(
                "The one that is merged is closed as a duplicate. Its messages with their files, open tasks,"
                        + " hold, colleagues and shortlist go over; nothing in the other is overwritten, and what it lacks is filled in.");
        told.addClassName("soft");
        return new Card("Merge").with(told, ways);
    }

    private Component way(EnquiryDetails from, EnquiryDetails into, boolean first) {
        var duplicate = named(from);
        var stays = named(into);
        var label = "Merge %s into %s".formatted(from.reference(), into.reference());
        var way = new Div();
        way.addClassName("merge-way");
        var refusal = merges.refusal(duplicate, stays);
        if (refusal.isPresent()) {
            var why = new Span(refusal.get());
            way.add(new Chip(Tone.WARN, "Not possible"), why);
            return way;
        }
        var errors = new FieldErrors();
        Runnable act = () -> {
            if (!errors.run(() -> merges.merge(duplicate, stays, null, () -> MergeForms.open(stays)))) {
                compareAnew(first ? from : into, first ? into : from);
            }
        };
        var button = new ActionButton(label, act);
        if (first) {
            button.primary();
            Keys.on(button, "m", label, act);
        }
        way.add(button, new Span(into.reference() + " goes on: " + into.fields().summary()));
        return way;
    }

    private DataTable<Compared> table(EnquiryDetails one, EnquiryDetails other) {
        return new DataTable<Compared>("What both say, field by field")
                .column("Field", Compared::field)
                .column(one.reference(), row -> text(row.one()))
                .column(other.reference(), row -> text(row.other()))
                .column("Agree?", row -> agreement(row.agreement()))
                .rows(new ComparedFields(one, other, reference).rows());
    }

    private static Component text(String value) {
        var text = new Span(value.isEmpty() ? "Not said" : value);
        text.addClassName(value.isEmpty() ? "soft" : "typed");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    private static Component agreement(Agreement agreement) {
        return switch (agreement) {
            case SAME -> new Chip(Tone.OK, "Same");
            case DIFFERENT -> new Chip(Tone.NEUTRAL, "Different");
            case ONLY_ONE -> new Chip(Tone.NOTE, "Only one says");
            case NEITHER, NOT_COMPARED -> new Span();
        };
    }

    private static Named named(EnquiryDetails enquiry) {
        return new Named(enquiry.id(), enquiry.reference());
    }

    private static Anchor whole(EnquiryDetails enquiry) {
        return new Anchor(EnquiryLinks.page(enquiry.id()), enquiry.reference());
    }

    @Override
    public String getPageTitle() {
        return title + " – Enquiry Desk";
    }
}
