package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import uk.healthcare.desk.partner.EnglishRegion;
import uk.healthcare.desk.partner.Nation;
import uk.healthcare.desk.partner.PartnerDetails;
import uk.healthcare.desk.partner.PartnerKind;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.OptionalSelect;
import uk.healthcare.desk.ui.Words;

/** Who a partner is. */
class DetailsForm extends PartnerForm<PartnerDetails> {

    static final PartnerDetails BLANK =
            new PartnerDetails(null, null, null, null, Nation.ENGLAND, null, null, null, null, Set.of());

    private final TextField name = new TextField("Name");
    private final Select<PartnerKind> kind =
            new OptionalSelect<>("Kind", "Choose", List.of(PartnerKind.values()), Words::of);
    private final TextField odsCode = new TextField("ODS code");
    private final TextField town = new TextField("Town");
    private final Select<Nation> nation =
            new OptionalSelect<>("Nation", "Not known", List.of(Nation.values()), Words::of);
    private final Select<EnglishRegion> region =
            new OptionalSelect<>("Region of England", "Not known", List.of(EnglishRegion.values()), Words::of);
    private final TextField website = new TextField("Website");
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>("Languages");
    private final TextField ceasedNow = new TextField("Who does its work now");
    private final TextArea about = new TextArea("About");

    DetailsForm() {
        odsCode.setHelperText("NHS organisations only, such as RP4");
        ceasedNow.setHelperText("Only when the organisation itself has ceased");
        languages.setItems(Choices.LANGUAGES);
        languages.setItemLabelGenerator(Choices::language);
        about.setHelperText("What somebody abroad should know of it first");
        name.setRequiredIndicatorVisible(true);
        addWide(name, about);
        add(kind, odsCode, town, nation, region, website);
        addWide(languages, ceasedNow);
    }

    @Override
    void fill(PartnerDetails details) {
        name.setValue(shown(details.name()));
        kind.setValue(details.kind());
        odsCode.setValue(shown(details.odsCode()));
        town.setValue(shown(details.town()));
        nation.setValue(details.nation());
        region.setValue(details.region());
        website.setValue(shown(details.website()));
        languages.setValue(details.languages());
        ceasedNow.setValue(shown(details.ceasedNow()));
        about.setValue(shown(details.about()));
    }

    @Override
    PartnerDetails content() {
        return new PartnerDetails(
                typed(name.getValue()),
                kind.getValue(),
                typed(odsCode.getValue()),
                typed(town.getValue()),
                nation.getValue(),
                region.getValue(),
                typed(about.getValue()),
                typed(website.getValue()),
                typed(ceasedNow.getValue()),
                languages.getValue());
    }

    @Override
    void name(FieldErrors errors) {
        errors.field("name", name)
                .field("kind", kind)
                .field("odsCode", odsCode)
                .field("town", town)
                .field("nation", nation)
                .field("region", region)
                .field("website", website)
                .field("languages", languages)
                .field("ceasedNow", ceasedNow)
                .field("about", about);
    }
}
