package uk.healthcare.desk.enquiry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.reference.CareModel;
import uk.healthcare.desk.reference.CareSetting;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.reference.dictionary.Strength;

/**
 * What the text of an enquiry proposes for one of its fields.
 *
 * @param value a code, a name, an ISO date, or a currency and an amount, as the field asks
 * @param words of the text that say so; empty when the sender's address says so
 * @param sentence in which the words stand
 */
public record Proposal(ProposedField field, String value, String words, String sentence, Strength strength) {

    private static final String POUNDS = "GBP ";

    /** Whether there is something to take over; a passage to look at or dollars, which are not converted, are only shown. */
    public boolean isAcceptable() {
        return switch (field) {
            case PATIENT_DATA, PRIVATE_PATIENT -> false;
            case BUDGET -> value.startsWith(POUNDS);
            default -> true;
        };
    }

    /** The fields with this proposal taken over, and all else as it was. */
    public EnquiryFields into(EnquiryFields fields) {
        boolean named = field == ProposedField.AREA && value.equals(ServiceArea.OTHER) && fields.otherArea() == null;
        return new EnquiryFields(
                fields.summary(),
                fields.description(),
                fields.source(),
                fields.campaign(),
                one(ProposedField.ORGANISATION, fields.organisation()),
                field == ProposedField.ORGANISATION_KIND ? OrganisationKind.valueOf(value) : fields.organisationKind(),
                one(ProposedField.MARKET, fields.marketCode()),
                fields.enquirer(),
                fields.jobTitle(),
                fields.email(),
                one(ProposedField.PHONE, fields.phone()),
                Objects.requireNonNull(one(ProposedField.LANGUAGE, fields.language())),
                fields.track(),
                fields.priority(),
                field == ProposedField.AREA ? with(fields.areas(), value) : fields.areas(),
                named ? words : fields.otherArea(),
                field == ProposedField.MODEL ? with(fields.models(), value) : fields.models(),
                field == ProposedField.SETTING
                        ? with(fields.settings(), CareSetting.valueOf(value))
                        : fields.settings(),
                field == ProposedField.CARE_MODEL
                        ? with(fields.careModels(), CareModel.valueOf(value))
                        : fields.careModels(),
                field == ProposedField.SCALE ? value + " beds" : fields.scale(),
                field == ProposedField.BUDGET && isAcceptable() ? pounds() : fields.budgetGbp(),
                field == ProposedField.WANTED_BY ? LocalDate.parse(value) : fields.wantedBy());
    }

    private @Nullable String one(ProposedField wanted, @Nullable String before) {
        return field == wanted ? value : before;
    }

    private BigDecimal pounds() {
        return new BigDecimal(value.substring(POUNDS.length()));
    }

    private static <T> Set<T> with(Set<T> all, T more) {
        var both = new HashSet<>(all);
        both.add(more);
        return both;
    }
}
