package uk.healthcare.desk.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.Map;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.matching.Simulation;
import uk.healthcare.desk.matching.SimulationService;
import uk.healthcare.desk.matching.weights.FactorName;
import uk.healthcare.desk.matching.weights.WeightService;
import uk.healthcare.desk.matching.weights.WeightSet;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.SignedIn;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.ErrorSummary;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.LongWork;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.ScoreBar;
import uk.healthcare.desk.ui.Words;

/** The next version as it is worked on: each factor is stored as it is changed, tried on the past, and published. */
class DraftCard extends Card {

    private final transient WeightService service;
    private final transient SimulationService simulations;
    private final transient SignedIn person;
    private final transient WeightSet inForce;
    private final Runnable changed;
    private final Map<FactorName, Row> rows = new EnumMap<>(FactorName.class);
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final Paragraph differs = new Paragraph();
    private final TextArea reason = new TextArea("Why these weights");
    private final Div result = new Div();
    private transient WeightSet draft;

    /** @param changed when there is no draft any more */
    DraftCard(
            WeightSet draft,
            WeightSet inForce,
            WeightService service,
            SimulationService simulations,
            SignedIn person,
            Runnable changed) {
        super("Draft of version " + (inForce.publishedAs() + 1));
        this.draft = draft;
        this.inForce = inForce;
        this.service = service;
        this.simulations = simulations;
        this.person = person;
        this.changed = changed;
        addClassName("weight-draft");
        var begun = new Paragraph("Begun by %s. Each change is kept as you make it; nothing counts before you publish."
                .formatted(draft.by()));
        begun.addClassName("soft");
        var list = new UnorderedList();
        list.addClassName("weight-rows");
        for (var factor : FactorName.values()) {
            var row = new Row(factor);
            rows.put(factor, row);
            list.add(row);
        }
        differs.addClassName("strong");
        with(summary, begun, list, differs, simulation(), publishing());
        draw();
    }

    private Component simulation() {
        var sample = new Select<Simulation.Sample>();
        sample.setLabel("Try it on");
        sample.setItems(Simulation.Sample.values());
        sample.setItemLabelGenerator(Words::of);
        sample.setValue(Simulation.Sample.LAST_100);
        var work = new LongWork();
        var run = new Button("Show what would change");
        run.addClickListener(click -> {
            run.setEnabled(false);
            var tried = draft;
            var on = sample.getValue();
            result.removeAll();
            work.run(
                    "Trying the draft on past enquiries. You can go on meanwhile.",
                    () -> Acting.as(person, () -> simulations.simulate(tried, on)),
                    found -> {
                        run.setEnabled(true);
                        result.removeAll();
                        result.add(new SimulationResult(found));
                        Notices.announce(SimulationResult.sentence(found));
                    },
                    failure -> {
                        run.setEnabled(true);
                        LongWork.failed(failure);
                    });
        });
        var bar = new Div(sample, run, work);
        bar.addClassName("weight-try");
        result.addClassName("stack");
        var part = new Div(new H3("Simulate on past enquiries"), bar, result);
        part.addClassName("weight-part");
        return part;
    }

    private Component publishing() {
        reason.setMaxLength(500);
        reason.setHelperText("Kept with the version, for whoever asks later");
        reason.addClassName("wide");
        errors.field("reason", reason);
        var buttons = new Div(
                new ActionButton("Create version " + (inForce.publishedAs() + 1) + " and publish", this::publish)
                        .primary(),
                new ActionButton("Withdraw the draft", this::withdraw));
        buttons.addClassName("form-buttons");
        var part = new Div(new H3("Publish"), reason, buttons);
        part.addClassName("weight-part");
        return part;
    }

    private void publish() {
        var published = errors.run(() -> {
            rows.values().forEach(Row::requireStored);
            service.publish(draft, reason.getValue());
        });
        if (published) {
            Notices.success("Published. Suggestions are weighed by it from now on.");
            changed.run();
        }
    }

    private void withdraw() {
        var before = service.draft();
        if (errors.run(service::withdraw)) {
            changed.run();
            before.ifPresent(set -> Notices.undo("The draft is withdrawn", () -> {
                new FieldErrors().run(() -> service.bringBack(set));
                changed.run();
            }));
        }
    }

    private void draw() {
        rows.forEach((factor, row) -> row.draw());
        differs.setText("Against the version in force: " + WeightsView.changes(draft, inForce));
    }

    /** One factor: its points, and what part of the whole they are. */
    private final class Row extends ListItem {

        private final FactorName factor;
        private final IntegerField points = new IntegerField();
        private final ScoreBar bar;
        private final Span share = new Span();

        private Row(FactorName factor) {
            this.factor = factor;
            bar = new ScoreBar(0, "Share of " + Words.of(factor));
            var meaning = new Paragraph(Words.text("factor-meaning." + factor.name()));
            meaning.addClassName("soft");
            points.setLabel(Words.of(factor));
            points.setMin(0);
            points.setMax(WeightSet.MOST);
            points.setStepButtonsVisible(true);
            points.setManualValidation(true);
            points.setValue(draft.points(factor));
            points.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    store();
                }
            });
            errors.field(factor.name(), points);
            var drawn = new Div(bar, share);
            drawn.addClassName("weight-share");
            add(points, drawn, meaning);
        }

        private void store() {
            var before = draft.points(factor);
            if (errors.run(() -> service.set(factor, before, points.getValue()))) {
                draft = service.draft().orElse(draft);
                DraftCard.this.draw();
                result.removeAll();
            }
        }

        /** What is not a number of points was not stored, and must not be published over. */
        private void requireStored() {
            if (!Integer.valueOf(draft.points(factor)).equals(points.getValue())) {
                throw new RuleViolation("weights.points", WeightSet.MOST).at(factor.name());
            }
        }

        private void draw() {
            var percent = draft.share(factor);
            bar.value(percent / 100);
            share.setText("%d%%, now %d%%".formatted(Math.round(percent), Math.round(inForce.share(factor))));
        }
    }
}
