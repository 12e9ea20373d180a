package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.referral.agreement.AgreementKind;
import uk.healthcare.desk.referral.agreement.AgreementTerms;
import uk.healthcare.desk.referral.agreement.FinancialYear;

/** What was signed: kind, day, who told us, programme, and pounds for up to five financial years from that of signing. */
final class AgreementFields {

    private final StepForm form;
    private final Select<AgreementKind> kind = Fields.choice("Kind of agreement", AgreementKind.class);
    private final DatePicker signedOn;
    private final TextField toldBy = new TextField("Told by");
    private final TextField programme = new TextField("Programme (optional)");
    private final Div years = new Div();
    private final Map<FinancialYear, TextField> values = new TreeMap<>();

    AgreementFields(StepForm form, LocalDate signed) {
        this.form = form;
        signedOn = Fields.day("Signed on", signed);
        signedOn.addValueChangeListener(change -> showYears(change.getValue()));
        toldBy.setHelperText("Who told us, by name");
        programme.setHelperText("If it is part of one");
        years.addClassName("step-row");
        form.field("kind", kind)
                .field("signedOn", signedOn)
                .field("toldBy", toldBy)
                .field("programme", programme)
                .part(years);
        form.hint("Value in pounds by financial year, April to March. Leave a year empty when it has none.");
        showYears(signed);
    }

    /** Those of an agreement that is to be corrected. */
    AgreementFields(StepForm form, AgreementTerms before) {
        this(form, Objects.requireNonNull(before.signedOn()));
        kind.setValue(before.kind());
        toldBy.setValue(Objects.requireNonNullElse(before.toldBy(), ""));
        programme.setValue(Objects.requireNonNullElse(before.programme(), ""));
        before.values()
                .forEach((year, value) -> values.computeIfAbsent(year, this::added)
                        .setValue(value.stripTrailingZeros().toPlainString()));
    }

    AgreementTerms terms() {
        var typed = new TreeMap<FinancialYear, BigDecimal>();
        values.forEach((year, field) -> {
            if (!field.getValue().isBlank()) {
                typed.put(year, number(field.getValue()));
            }
        });
        return new AgreementTerms(kind.getValue(), signedOn.getValue(), toldBy.getValue(), typed, programme.getValue());
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
            if (offset == 0) {
                form.errors().field("value", field);
            }
        }
    }

    private TextField added(FinancialYear year) {
        var field = amount(year);
        years.add(field);
        return field;
    }

    private static TextField amount(FinancialYear year) {
        var field = new TextField("Value in " + year.words());
        field.setPrefixComponent(new Span("£"));
        return field;
    }

    private static BigDecimal number(String typed) {
        var plain = typed.replaceAll("[£, ]", "");
        if (!plain.matches("-?[0-9]{1,15}([.][0-9]{1,6})?")) {
            throw new RuleViolation("agreement.value.number").at("value");
        }
        return new BigDecimal(plain);
    }
}
