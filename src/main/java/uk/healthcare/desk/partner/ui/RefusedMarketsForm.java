package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Set;
import uk.healthcare.desk.ui.FieldErrors;

/** The markets that a partner does not work in. */
class RefusedMarketsForm extends PartnerForm<Set<String>> {

    private final MultiSelectComboBox<String> markets;

    RefusedMarketsForm(Choices choices) {
        markets = choices.marketsField("Markets");
        markets.setHelperText("It is not suggested for enquiries from these");
        addWide(markets);
    }

    @Override
    void fill(Set<String> codes) {
        markets.setValue(codes);
    }

    @Override
    Set<String> content() {
        return Set.copyOf(markets.getValue());
    }

    @Override
    void name(FieldErrors errors) {
        errors.field("refusedMarkets", markets);
    }
}
