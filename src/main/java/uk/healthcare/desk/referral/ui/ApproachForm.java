package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.referral.approach.ApproachResult;
import uk.healthcare.desk.referral.approach.ApproachService;
import uk.healthcare.desk.referral.approach.ApproachStart;
import uk.healthcare.desk.referral.approach.ApproachStart.Candidate;

/** Asks one partner or several of the shortlist by e-mail: who, at which address, and what they are told. */
class ApproachForm extends StepForm {

    private final EnquiryId enquiry;
    private final ApproachService service;
    private final BriefFields fields;
    private final CheckboxGroup<Candidate> partners = new CheckboxGroup<>("Who is asked");
    private final Map<ReferralId, Select<String>> addresses = new HashMap<>();

    ApproachForm(
            EnquiryId enquiry,
            ApproachService service,
            ApproachStart start,
            BriefFields fields,
            Consumer<List<ApproachResult>> done) {
        super("Ask partners by e-mail");
        this.enquiry = enquiry;
        this.service = service;
        this.fields = fields;
        var able = start.candidates().stream()
                .filter(each -> each.obstacle() == null)
                .toList();
        partners.setItems(able);
        partners.setItemLabelGenerator(ApproachForm::label);
        if (able.size() == 1) {
            partners.setValue(able.stream().collect(Collectors.toSet()));
        }
        wide("partners", partners).part(addresses(able));
        start.candidates().stream()
                .filter(each -> each.obstacle() != null)
                .forEach(each -> hint(each.partnerName() + " cannot be asked by e-mail: " + each.obstacle()));
        fields.addTo(this);
        hint("Each gets a letter of its own with a link that is its alone. What leaves is kept with the enquiry.");
        save("Send by e-mail", () -> done.accept(service.ask(enquiry, fields.approach(to()))));
        also("Preview", () -> fields.show(service.preview(this.enquiry, fields.approach(to()))));
    }

    private static String label(Candidate partner) {
        return partner.contacts().size() == 1
                ? partner.partnerName() + " (" + partner.contacts().getFirst() + ")"
                : partner.partnerName();
    }

    /** One choice for each partner with several addresses, while it is among those asked. */
    private Div addresses(List<Candidate> able) {
        var row = new Div();
        row.addClassName("step-row");
        for (var each : able) {
            var address = new Select<String>();
            address.setLabel("Send to, " + each.partnerName());
            address.setItems(each.contacts());
            address.setValue(each.contacts().getFirst());
            address.setVisible(false);
            addresses.put(each.referral(), address);
            if (each.contacts().size() > 1) {
                row.add(address);
                partners.addValueChangeListener(
                        change -> address.setVisible(change.getValue().contains(each)));
                address.setVisible(partners.getValue().contains(each));
            }
        }
        return row;
    }

    private Map<ReferralId, String> to() {
        return partners.getValue().stream()
                .collect(Collectors.toMap(
                        Candidate::referral,
                        each -> Objects.requireNonNull(addresses.get(each.referral()), "each candidate has one")
                                .getValue()));
    }
}
