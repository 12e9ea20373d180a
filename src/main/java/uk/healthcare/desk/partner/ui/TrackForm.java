package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import uk.healthcare.desk.partner.TrackWork;
import uk.healthcare.desk.ui.FieldErrors;

/** Where, with whom and when a partner has worked, and how we know. */
class TrackForm extends PartnerForm<TrackWork> {

    private final TextField description = new TextField("What was done");
    private final ComboBox<String> market;
    private final ComboBox<String> area;
    private final TextField client = new TextField("With or for whom");
    private final IntegerField yearFrom = new IntegerField("First year");
    private final IntegerField yearTo = new IntegerField("Last year");
    private final TextArea evidence = new TextArea("Evidence");
    private final TextField link = new TextField("Link to the evidence");
    private final DocumentField document;
    private final DatePicker sharedUntil = new DatePicker("Approved for sharing until");
    private final TextField section = new TextField("Section of the brief");

    TrackForm(Choices choices, ArrivingDocument.Bringing bringing) {
        market = choices.marketField("Market");
        area = choices.areaField("Service area");
        document = new DocumentField(bringing);
        yearTo.setHelperText("Empty while the work goes on, or when it is not known");
        evidence.setHelperText("One sentence that says how we know");
        section.setHelperText("Such as 5.7; empty when the evidence is from elsewhere");
        sharedUntil.setLocale(Locale.UK);
        sharedUntil.setClearButtonVisible(true);
        sharedUntil.setHelperText("The last day on which the partner lets us tell it outside, and show its document");
        description.setRequiredIndicatorVisible(true);
        evidence.setRequiredIndicatorVisible(true);
        addWide(description);
        add(market, client);
        addWide(area);
        add(yearFrom, yearTo);
        addWide(evidence, link, document);
        add(sharedUntil, section);
    }

    @Override
    void fill(TrackWork work) {
        description.setValue(shown(work.description()));
        market.setValue(work.market());
        area.setValue(work.area());
        client.setValue(shown(work.client()));
        yearFrom.setValue(work.yearFrom());
        yearTo.setValue(work.yearTo());
        evidence.setValue(shown(work.evidence()));
        link.setValue(shown(work.link()));
        document.setValue(work.document());
        sharedUntil.setValue(work.sharedUntil());
        section.setValue(shown(work.section()));
    }

    @Override
    TrackWork content() {
        return new TrackWork(
                market.getValue(),
                area.getValue(),
                typed(client.getValue()),
                yearFrom.getValue(),
                yearTo.getValue(),
                typed(description.getValue()),
                typed(evidence.getValue()),
                typed(link.getValue()),
                document.chosen(),
                sharedUntil.getValue(),
                typed(section.getValue()));
    }

    @Override
    void name(FieldErrors errors) {
        errors.field("description", description)
                .field("market", market)
                .field("area", area)
                .field("client", client)
                .field("yearFrom", yearFrom)
                .field("yearTo", yearTo)
                .field("evidence", evidence)
                .field("link", link)
                .field("document", document)
                .field("sharedUntil", sharedUntil)
                .field("section", section);
    }
}
