package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.referral.consent.ConsentService;
import uk.healthcare.desk.referral.consent.ConsentTerms;
import uk.healthcare.desk.referral.overview.CaseReferrals;
import uk.healthcare.desk.referral.overview.ReferralRow;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** The enquirer's consents: what was given, for whom and in which words; and the form that records another. */
class ConsentPart extends Div {

    private final CaseReferrals page;
    private final ConsentService service;
    private final LocalDate today;
    private final Runnable changed;
    private final FormPlace place = new FormPlace();

    ConsentPart(CaseReferrals page, ConsentService service, LocalDate today, Runnable changed) {
        this.page = page;
        this.service = service;
        this.today = today;
        this.changed = changed;
        addClassName("tab-part");
        add(new H2("Consent of the enquirer"));
        if (page.consents().isEmpty()) {
            add(new Paragraph(
                    "None recorded. A partner gets the enquirer's details only with consent for that partner."));
        }
        page.consents().forEach(each -> add(item(each)));
        if (page.mayWork() && !open().isEmpty()) {
            add(place.offer("Record consent", this::form));
        }
    }

    /** Where forms about consent are offered. */
    FormPlace place() {
        return place;
    }

    /** The partners that are still considered. */
    List<ReferralRow> open() {
        return page.rows().stream().filter(row -> row.state().isOpen()).toList();
    }

    private StepForm form() {
        var givenBy = new TextField("Given by");
        givenBy.setValue(Objects.requireNonNullElse(page.enquirerName(), ""));
        var channel = Fields.channel();
        var on = Fields.day("When", today);
        var partners = new CheckboxGroup<ReferralRow>("For which partners");
        partners.setItems(open());
        partners.setItemLabelGenerator(ReferralRow::partnerName);
        var wording = Fields.text("In which words");
        return new StepForm("Record consent")
                .field("givenBy", givenBy)
                .field("channel", channel)
                .field("on", on)
                .wide("partners", partners)
                .wide("wording", wording)
                .save("Record consent", () -> {
                    var chosen = partners.getValue().stream()
                            .map(ReferralRow::partner)
                            .collect(Collectors.toSet());
                    service.record(
                            page.enquiry(),
                            new ConsentTerms(givenBy.getValue(), channel.getValue(), wording.getValue(), chosen),
                            on.getValue());
                    Notices.success("Consent recorded");
                    changed.run();
                });
    }

    private Div item(CaseReferrals.ConsentRow consent) {
        var stands = consent.withdrawnAt() == null;
        var words = new Paragraph("“" + consent.wording() + "”");
        words.addClassName("frozen");
        var about = new Paragraph("%s, %s, %s. For %s."
                .formatted(
                        consent.givenBy(),
                        Words.of(consent.channel()).toLowerCase(Locale.UK),
                        Dates.day(London.dateOf(consent.givenAt())),
                        consent.partners()));
        var item = new Div(stands ? new Chip(Tone.OK, "Given") : new Chip(Tone.WARN, "Withdrawn"), about, words);
        item.addClassName("consent");
        if (stands && page.mayWork()) {
            item.add(withdraw(consent));
        }
        return item;
    }

    private Button withdraw(CaseReferrals.ConsentRow consent) {
        var errors = new FieldErrors();
        return new ActionButton(
                "Withdrawn by the enquirer",
                () -> errors.run(() -> {
                    service.withdraw(page.enquiry(), consent.id());
                    Notices.success("Consent withdrawn");
                    changed.run();
                }));
    }
}
