package uk.healthcare.desk.enquiry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.reference.CareModel;
import uk.healthcare.desk.reference.CareSetting;

/**
 * What people type about an enquiry: who asks, from where, for what. Made tidy and within its limits by
 * {@link #checked()}; what may still be missing is a matter of the stage. Money is in pounds; lengths in characters.
 */
public record EnquiryFields(
        String summary,
        String description,
        Source source,
        @Nullable String campaign,
        @Nullable String organisation,
        OrganisationKind organisationKind,
        @Nullable String marketCode,
        @Nullable String enquirer,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,
        String language,
        @Nullable Track track,
        Priority priority,
        Set<String> areas,
        @Nullable String otherArea,
        Set<String> models,
        Set<CareSetting> settings,
        Set<CareModel> careModels,
        @Nullable String scale,
        @Nullable BigDecimal budgetGbp,
        @Nullable LocalDate wantedBy) {

    public static final int SUMMARY = 200;
    public static final int DESCRIPTION = 20_000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final BigDecimal LARGEST = new BigDecimal("100000000000");

    public EnquiryFields {
        areas = Set.copyOf(areas);
        models = Set.copyOf(models);
        settings = Set.copyOf(settings);
        careModels = Set.copyOf(careModels);
    }

    /** Nothing but how it came. */
    public static EnquiryFields blank(Source source) {
        return new EnquiryFields(
                "",
                "",
                source,
                null,
                null,
                OrganisationKind.OTHER,
                null,
                null,
                null,
                null,
                null,
                "en",
                null,
                Priority.NORMAL,
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null);
    }

    /** @throws RuleViolation beside the first field that is missing, too long or not of its form */
    public EnquiryFields checked() {
        return new EnquiryFields(
                Limits.required("summary", summary, SUMMARY).replaceAll("\\s+", " "),
                Objects.requireNonNullElse(Limits.optional("description", description, DESCRIPTION), ""),
                source,
                Limits.optional("campaign", campaign, 60),
                Limits.optional("organisation", organisation, 200),
                organisationKind,
                marketCode,
                Limits.optional("enquirer", enquirer, 160),
                Limits.optional("jobTitle", jobTitle, 160),
                checkedEmail(),
                checkedPhone(),
                language,
                track,
                priority,
                areas,
                checkedOtherArea(),
                models,
                settings,
                careModels,
                Limits.optional("scale", scale, 120),
                checkedBudget(),
                checkedWantedBy());
    }

    private @Nullable String checkedEmail() {
        var typed = Limits.optional("email", email, 254);
        return typed == null
                ? null
                : EmailAddress.parse(typed)
                        .orElseThrow(() -> new RuleViolation("enquiry.email.form").at("email"))
                        .value();
    }

    private @Nullable String checkedPhone() {
        var typed = Limits.optional("phone", phone, 40);
        if (typed != null && !typed.matches("[+0-9][0-9 ()./xX-]{4,38}")) {
            throw new RuleViolation("enquiry.phone.form").at("phone");
        }
        return typed;
    }

    private @Nullable String checkedOtherArea() {
        var typed = Limits.optional("otherArea", otherArea, 100);
        if (areas.contains("other") && typed == null) {
            throw new RuleViolation("enquiry.other-area.missing").at("otherArea");
        }
        return typed;
    }

    private @Nullable BigDecimal checkedBudget() {
        if (budgetGbp != null && (budgetGbp.signum() < 0 || budgetGbp.compareTo(LARGEST) > 0)) {
            throw new RuleViolation("enquiry.budget.range").at("budgetGbp");
        }
        return budgetGbp == null ? null : budgetGbp.setScale(2, RoundingMode.HALF_UP);
    }

    private @Nullable LocalDate checkedWantedBy() {
        if (wantedBy != null && (wantedBy.isBefore(EARLIEST) || wantedBy.isAfter(LATEST))) {
            throw new RuleViolation("enquiry.wanted-by.range").at("wantedBy");
        }
        return wantedBy;
    }

    /** What is asked with passages that hold patient data replaced; who asks is a record of its own. */
    EnquiryFields without(PatientPassages passages) {
        return new EnquiryFields(
                Limits.fitting(passages.removedFrom(summary), SUMMARY),
                passages.removedFrom(description),
                source,
                fitting(passages, campaign, 60),
                organisation,
                organisationKind,
                marketCode,
                enquirer,
                jobTitle,
                email,
                phone,
                language,
                track,
                priority,
                areas,
                fitting(passages, otherArea, 100),
                models,
                settings,
                careModels,
                fitting(passages, scale, 120),
                budgetGbp,
                wantedBy);
    }

    private static @Nullable String fitting(PatientPassages passages, @Nullable String text, int max) {
        return text == null ? null : Limits.fitting(passages.removedFrom(text), max);
    }

    /** Whether there is a way to reach the enquirer. */
    public boolean isReachable() {
        return email != null || phone != null;
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
