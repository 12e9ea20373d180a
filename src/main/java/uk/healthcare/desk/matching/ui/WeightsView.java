package uk.healthcare.desk.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.matching.SimulationService;
import uk.healthcare.desk.matching.weights.FactorName;
import uk.healthcare.desk.matching.weights.WeightService;
import uk.healthcare.desk.matching.weights.WeightSet;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.ScoreBar;
import uk.healthcare.desk.ui.Words;

/** What suggestions are weighed by: the version in force, the draft of the next, and all before it. */
@Route("matching-weights")
@PageTitle("Matching weights – Enquiry Desk")
@Menu(order = 57, title = "Matching weights")
@RolesAllowed({"PARTNERSHIP_MANAGER", "MANAGER", "AUDITOR"})
class WeightsView extends Div {

    private final transient WeightService service;
    private final transient SimulationService simulations;
    private final transient CurrentStaff staff;
    private final Div content = new Div();

    WeightsView(WeightService service, SimulationService simulations, CurrentStaff staff) {
        this.service = service;
        this.simulations = simulations;
        this.staff = staff;
        addClassName("weights");
        content.addClassName("stack");
        add(
                new PageHeader("Matching weights")
                        .sub(
                                "How much each factor counts when partners are suggested. A decision keeps the version it was made by."),
                content);
        show();
    }

    private void show() {
        var versions = service.versions();
        var draft = service.draft();
        var manager = staff.get().is(Role.MANAGER);
        content.removeAll();
        draft.ifPresent(set -> content.add(
                manager
                        ? new DraftCard(set, versions.getFirst(), service, simulations, staff.get(), this::show)
                        : readDraft(set, versions.getFirst())));
        content.add(inForce(versions.getFirst(), manager && draft.isEmpty()));
        content.add(history(versions, manager && draft.isEmpty()));
    }

    private Card inForce(WeightSet set, boolean mayBegin) {
        var card = new Card("In force: version " + set.number());
        if (mayBegin) {
            card.actions(new Button("Create a draft", click -> begin(null)));
        }
        return card.with(table(set, "Weights in force"));
    }

    private static Component readDraft(WeightSet draft, WeightSet now) {
        var words = new Paragraph("Begun by " + draft.by() + ". " + changes(draft, now));
        words.addClassName("soft");
        return new Card("Draft").with(words, table(draft, "Draft of weights"));
    }

    private static DataTable<FactorName> table(WeightSet set, String caption) {
        return new DataTable<FactorName>(caption)
                .column("Factor", factor -> Words.of(factor))
                .column("What it means", factor -> Words.text("factor-meaning." + factor.name()))
                .number("Points", set::points)
                .column("Share", factor -> share(set, factor))
                .rows(List.of(FactorName.values()));
    }

    private static Component share(WeightSet set, FactorName factor) {
        var percent = set.share(factor);
        var share = new Div(new ScoreBar(percent / 100, Words.of(factor)), new Span(Math.round(percent) + "%"));
        share.addClassName("weight-share");
        return share;
    }

    private Card history(List<WeightSet> versions, boolean mayBegin) {
        var table = new DataTable<WeightSet>("Versions")
                .column("Version", set -> "Version " + set.number())
                .column("Published", WeightsView::published)
                .column("Why", WeightSet::reason)
                .column("What changed", set -> since(set, versions))
                .empty(new EmptyState("No version yet", "Every published version stays here."));
        if (mayBegin) {
            table.column("", this::copy);
        }
        return new Card("History").with(table.rows(versions));
    }

    private static String published(WeightSet set) {
        return set.at() == null ? "With the product" : Dates.day(London.dateOf(set.at())) + " by " + set.by();
    }

    private Component copy(WeightSet set) {
        var copy = new Button("Create a draft from it", click -> begin(set.number()));
        copy.setAriaLabel("Create a draft from version " + set.number());
        return copy;
    }

    private void begin(@Nullable Integer number) {
        if (new FieldErrors().run(() -> service.begin(number))) {
            Notices.success("A draft is begun. Nothing counts before it is published.");
        }
        show();
    }

    private static String since(WeightSet set, List<WeightSet> versions) {
        var place = versions.indexOf(set);
        return place == versions.size() - 1 ? "" : changes(set, versions.get(place + 1));
    }

    /** As "Capacity 10 to 20, Evidence 10 to 0". */
    static String changes(WeightSet set, WeightSet before) {
        var changed = set.changedSince(before);
        return changed.isEmpty()
                ? "Nothing differs yet."
                : changed.stream()
                        .map(factor ->
                                "%s %d to %d".formatted(Words.of(factor), before.points(factor), set.points(factor)))
                        .collect(Collectors.joining(", "));
    }
}
