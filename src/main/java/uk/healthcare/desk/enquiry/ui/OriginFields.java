package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Words;

/** The fields of how an enquiry came and how it is to be treated. */
class OriginFields extends Div {

    final Select<Source> source = new Select<>();
    final TextField campaign = new TextField("Brochure or event");
    final RadioButtonGroup<Track> track = new RadioButtonGroup<>("Track");
    final Select<Priority> priority = new Select<>();

    OriginFields(FieldErrors errors) {
        source.setLabel("Source");
        source.setItems(Source.values());
        source.setItemLabelGenerator(Words::of);
        track.setItems(Track.values());
        track.setItemLabelGenerator(Words::of);
        track.addClassName("wide");
        priority.setLabel("Priority");
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(Words::of);
        campaign.setValueChangeMode(ValueChangeMode.LAZY);
        errors.field("campaign", campaign).field("track", track);
        add(track, source, campaign, priority);
    }

    void show(EnquiryFields fields) {
        source.setValue(fields.source());
        campaign.setValue(Objects.requireNonNullElse(fields.campaign(), ""));
        track.setValue(fields.track());
        priority.setValue(fields.priority());
    }
}
