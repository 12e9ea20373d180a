package uk.healthcare.desk.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.ui.Words;

/**
 * What a partner offers: service area × engagement model × care setting, and how we know.
 *
 * @param area code of a service area
 * @param model code of an engagement model; null: any
 * @param setting name of a care setting; null: any
 * @param maturity null: not known
 * @param evidence one sentence
 * @param section section of the brief the evidence is from, such as 5.7; null when it is from elsewhere
 * @param inferred read off the partner's name only
 */
@Embeddable
public record OfferTerms(
        @Column(name = "area_code") @Nullable String area,
        @Column(name = "model_code") @Nullable String model,
        @Column(name = "setting") @Nullable String setting,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "maturity") @Nullable
        Maturity maturity,

        @Column(name = "evidence") @Nullable String evidence,
        @Column(name = "section") @Nullable String section,
        @Column(name = "inferred") boolean inferred) {

    /** What a new one starts from. */
    public static final OfferTerms BLANK = new OfferTerms(null, null, null, null, null, false);

    static final int EVIDENCE_LIMIT = 500;
    static final String SECTION = "[1-7](\\.[1-9][0-9]?)?";

    /** Of no known maturity. */
    public OfferTerms(
            @Nullable String area,
            @Nullable String model,
            @Nullable String setting,
            @Nullable String evidence,
            @Nullable String section,
            boolean inferred) {
        this(area, model, setting, null, evidence, section, inferred);
    }

    OfferTerms checked() {
        return new OfferTerms(
                Entry.required("partner.offer", "area", area, 40),
                Entry.optional("model", model, 40),
                Entry.optional("setting", setting, 24),
                maturity,
                Entry.required("partner.offer", "evidence", evidence, EVIDENCE_LIMIT),
                Entry.matching("partner.section.form", "section", Entry.optional("section", section, 8), SECTION),
                inferred);
    }

    boolean sameThingAs(OfferTerms other) {
        return Objects.equals(area, other.area)
                && Objects.equals(model, other.model)
                && Objects.equals(setting, other.setting);
    }

    OfferTerms mergedOnto(OfferTerms before, OfferTerms theirs, Merge merge) {
        return new OfferTerms(
                merge.code("Service area", before.area, theirs.area, area, Vocabulary::area),
                merge.code("Engagement model", before.model, theirs.model, model, Vocabulary::model),
                merge.code("Care setting", before.setting, theirs.setting, setting, Vocabulary::setting),
                merge.field("Maturity", before.maturity, theirs.maturity, maturity, Words::of),
                merge.field("Evidence", before.evidence, theirs.evidence, evidence),
                merge.field("Section of the brief", before.section, theirs.section, section),
                merge.field("Only inferred", before.inferred, theirs.inferred, inferred, yes -> yes ? "Yes" : "No"));
    }

    static void requireNew(OfferTerms wanted, Stream<OfferTerms> others) {
        if (others.anyMatch(wanted::sameThingAs)) {
            throw new RuleViolation("partner.offer.twice").at("area");
        }
    }
}
