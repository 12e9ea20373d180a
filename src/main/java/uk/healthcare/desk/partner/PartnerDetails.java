package uk.healthcare.desk.partner;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.ui.Words;

/**
 * Who a partner is, as it is typed in.
 *
 * @param odsCode the NHS Organisation Data Service's code; null outside the NHS
 * @param region of England; null elsewhere, or not known
 * @param website address beginning with http:// or https://
 * @param ceasedNow who does its work now, when the body itself has ceased
 * @param languages ISO 639-1 codes of languages its people can work in
 */
public record PartnerDetails(
        @Nullable String name,
        @Nullable PartnerKind kind,
        @Nullable String odsCode,
        @Nullable String town,
        @Nullable Nation nation,
        @Nullable EnglishRegion region,
        @Nullable String about,
        @Nullable String website,
        @Nullable String ceasedNow,
        Set<String> languages) {

    /** Of whom nothing is known yet. */
    static final PartnerDetails BLANK =
            new PartnerDetails(null, null, null, null, null, null, null, null, null, Set.of());

    static final int NAME_LIMIT = 160;
    private static final int ABOUT_LIMIT = 2000;
    private static final String ODS_CODE = "[A-Z0-9]{3,8}";
    static final String WEBSITE = "https?://[^\\s/]+\\.[^\\s/]{2,}(/\\S*)?";
    private static final String LANGUAGE = "[a-z]{2}";

    public PartnerDetails {
        languages = Set.copyOf(languages);
    }

    /** Without a region. */
    public PartnerDetails(
            @Nullable String name,
            @Nullable PartnerKind kind,
            @Nullable String odsCode,
            @Nullable String town,
            @Nullable Nation nation,
            @Nullable String about,
            @Nullable String website,
            @Nullable String ceasedNow,
            Set<String> languages) {
        this(name, kind, odsCode, town, nation, null, about, website, ceasedNow, languages);
    }

    /** The same, tidied; every field within what the rules allow. */
    PartnerDetails checked() {
        if (kind == null) {
            throw new RuleViolation("partner.kind.missing").at("kind");
        }
        if (region != null && nation != Nation.ENGLAND) {
            throw new RuleViolation("partner.region.england").at("region");
        }
        if (!languages.stream().allMatch(language -> language.matches(LANGUAGE))) {
            throw new RuleViolation("partner.language.unknown").at("languages");
        }
        return new PartnerDetails(
                Entry.required("partner", "name", name, NAME_LIMIT),
                kind,
                Entry.matching("partner.ods-code.form", "odsCode", Entry.optional("odsCode", odsCode, 8), ODS_CODE),
                Entry.optional("town", town, 80),
                nation,
                region,
                Entry.optional("about", about, ABOUT_LIMIT),
                Entry.matching("partner.website.form", "website", Entry.optional("website", website, 200), WEBSITE),
                Entry.optional("ceasedNow", ceasedNow, 200),
                languages);
    }

    PartnerDetails mergedOnto(PartnerDetails before, PartnerDetails theirs, Merge merge) {
        return new PartnerDetails(
                merge.field("Name", before.name, theirs.name, name),
                merge.field("Kind", before.kind, theirs.kind, kind, Words::of),
                merge.field("ODS code", before.odsCode, theirs.odsCode, odsCode),
                merge.field("Town", before.town, theirs.town, town),
                merge.field("Nation", before.nation, theirs.nation, nation, Words::of),
                merge.field("Region of England", before.region, theirs.region, region, Words::of),
                merge.field("About", before.about, theirs.about, about),
                merge.field("Website", before.website, theirs.website, website),
                merge.field("Ceased, now", before.ceasedNow, theirs.ceasedNow, ceasedNow),
                merge.field("Languages", before.languages, theirs.languages, languages, PartnerDetails::listed));
    }

    private static String listed(Set<String> codes) {
        return codes.stream()
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.UK))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
