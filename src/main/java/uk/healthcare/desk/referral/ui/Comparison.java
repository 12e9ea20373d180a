package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import uk.healthcare.desk.matching.Factor;
import uk.healthcare.desk.matching.Suggestion;
import uk.healthcare.desk.matching.weights.FactorName;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.ScoreBar;
import uk.healthcare.desk.ui.Words;

/** Partners under consideration side by side, factor by factor, as they would be weighed today. */
class Comparison extends Div {

    Comparison(List<Suggestion> partners) {
        addClassNames("tab-part", "comparison");
        var table = new DataTable<FactorName>("Partners under consideration, side by side").column("Factor", Words::of);
        for (var partner : partners) {
            table.column("%s · %d".formatted(partner.name(), partner.percent()), name -> cell(partner, name));
        }
        var weighed = partners.getFirst().factors().stream().map(Factor::name).toList();
        add(new H2("Side by side"), table.rows(weighed));
    }

    private static Component cell(Suggestion partner, FactorName name) {
        return factor(partner, name)
                .<Component>map(factor -> {
                    var cell = new Div(
                            new ScoreBar(factor.value(), Words.of(name) + " of " + partner.name()),
                            new Span(factor.sentence()));
                    cell.addClassName("compared");
                    return cell;
                })
                .orElseGet(Span::new);
    }

    private static Optional<Factor> factor(Suggestion partner, FactorName name) {
        return partner.factors().stream()
                .filter(factor -> factor.name() == name)
                .findFirst();
    }
}
