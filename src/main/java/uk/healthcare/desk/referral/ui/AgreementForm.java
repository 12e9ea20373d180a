package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.referral.AgreementKind;
import uk.healthcare.desk.referral.AgreementService;
import uk.healthcare.desk.referral.AgreementTerms;
import uk.healthcare.desk.referral.FinancialYear;
import uk.healthcare.desk.referral.ReferralRow;

/** What was signed: kind, day, who confirmed it, and pounds for up to five financial years from that of signing. */
class AgreementForm extends StepForm {

    private final Select<AgreementKind> kind = Fields.choice("Kind of agreement", AgreementKind.class);
    private final DatePicker signedOn;
    private final TextField confirmedBy = new TextField("Confirmed by");
    private final Div years = new Div();
    private final Map<FinancialYear, TextField> values = new TreeMap<>();

    AgreementForm(ReferralRow row, AgreementService agreements, LocalDate today, Consumer<String> done) {
        super("Record the agreement with " + row.partnerName());
        signedOn = Fields.day("Signed on", today);
        signedOn.addValueChangeListener(change -> showYears(change.getValue()));
        confirmedBy.setHelperText("Who told us, by name");
        years.addClassName("step-row");
        field("kind", kind)
                .field("signedOn", signedOn)
                .field("confirmedBy", confirmedBy)
                .part(years);
        hint("Value in pounds by financial year, April to March. Leave a year empty when it has none.");
        showYears(today);
        save("Record agreement", () -> {
            agreements.record(row.id(), terms());
            done.accept("Agreement with " + row.partnerName() + " recorded");
        });
    }

    /** Amounts typed for a year that is still among the five stay. */
    private void showYears(@Nullable LocalDate signed) {
        if (signed == null) {
            return;
        }
        var first = FinancialYear.of(signed);
        var before = new TreeMap<>(values);
        values.clear();
        years.removeAll();
        for (var offset = 0; offset < AgreementTerms.YEARS; offset++) {
            var year = first.plus(offset);
            var field = before.getOrDefault(year, amount(year));
            values.put(year, field);
            years.add(field);
        }
        errors().field("value", values.get(first));
    }

    private static TextField amount(FinancialYear year) {
        var field = new TextField("Value in " + year.words());
        field.setPrefixComponent(new Span("£"));
        return field;
    }

    private AgreementTerms terms() {
        var typed = new TreeMap<FinancialYear, BigDecimal>();
        values.forEach((year, field) -> {
            if (!field.getValue().isBlank()) {
                typed.put(year, number(field.getValue()));
            }
        });
        return new AgreementTerms(kind.getValue(), signedOn.getValue(), confirmedBy.getValue(), typed);
    }

    private static BigDecimal number(String typed) {
        var plain = typed.replaceAll("[£, ]", "");
        if (!plain.matches("-?[0-9]{1,15}([.][0-9]{1,6})?")) {
            throw new RuleViolation("agreement.value.number").at("value");
        }
        return new BigDecimal(plain);
    }
}
