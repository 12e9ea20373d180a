package uk.healthcare.desk.enquiry.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Proposal;
import uk.healthcare.desk.reference.CareModel;
import uk.healthcare.desk.reference.CareSetting;
import uk.healthcare.desk.reference.EngagementModel;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Words;

/** The value of a proposal as people read it. */
final class ProposalWords {

    private final ReferenceData reference;

    ProposalWords(ReferenceData reference) {
        this.reference = reference;
    }

    String of(Proposal proposal) {
        var value = proposal.value();
        return switch (proposal.field()) {
            case MARKET -> reference.market(value).map(Market::name).orElse(value);
            case AREA ->
                value.equals(ServiceArea.OTHER)
                        ? "Other: " + proposal.words()
                        : reference.serviceArea(value).map(ServiceArea::name).orElse(value);
            case MODEL ->
                reference.engagementModel(value).map(EngagementModel::name).orElse(value);
            case SETTING -> Words.of(CareSetting.valueOf(value));
            case CARE_MODEL -> Words.of(CareModel.valueOf(value));
            case SCALE -> value + " beds";
            case BUDGET -> budget(value) + (proposal.isAcceptable() ? "" : ", not in pounds");
            case WANTED_BY -> Dates.day(LocalDate.parse(value));
            case ORGANISATION_KIND -> Words.of(OrganisationKind.valueOf(value));
            case LANGUAGE -> Language.of(value).map(Language::nativeName).orElse(value);
            case ORGANISATION, PHONE -> value;
            case PATIENT_DATA -> "Look whether this is a patient's";
            case PRIVATE_PATIENT -> "May be a private patient: signpost";
        };
    }

    private static String budget(String value) {
        int gap = value.indexOf(' ');
        return value.substring(0, gap) + " " + "%,d".formatted(new BigDecimal(value.substring(gap + 1)).toBigInteger());
    }
}
