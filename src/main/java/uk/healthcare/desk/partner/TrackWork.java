package uk.healthcare.desk.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.time.Year;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.ui.Dates;

/**
 * Work a partner has done: where, with whom, when, and how we know.
 *
 * @param market code of a market; null where the source names none
 * @param area code of a service area; null where the work was broader
 * @param yearTo null: still running, or not known
 * @param link address where the evidence can be read, beginning with http:// or https://
 * @param document beside the link or instead of it
 * @param sharedUntil the last day on which the partner lets us tell it outside, and show its document; null: not asked
 * @param section section of the brief the evidence is from, such as 5.7; null when it is from elsewhere
 */
@Embeddable
public record TrackWork(
        @JdbcTypeCode(SqlTypes.CHAR) @Column(name = "market_code", length = 2) @Nullable
        String market,

        @Column(name = "area_code") @Nullable String area,
        @Column(name = "client") @Nullable String client,

        @JdbcTypeCode(SqlTypes.SMALLINT) @Column(name = "year_from") @Nullable
        Integer yearFrom,

        @JdbcTypeCode(SqlTypes.SMALLINT) @Column(name = "year_to") @Nullable
        Integer yearTo,

        @Column(name = "description") @Nullable String description,
        @Column(name = "evidence") @Nullable String evidence,
        @Column(name = "link") @Nullable String link,
        @Embedded @Nullable EvidenceDocument document,
        @Column(name = "shared_until") @Nullable LocalDate sharedUntil,
        @Column(name = "section") @Nullable String section) {

    /** What a new one starts from. */
    public static final TrackWork BLANK = new TrackWork(null, null, null, null, null, null, null, null);

    /** The NHS began in 1948; partners older than it have records older than is of use. */
    private static final int FIRST_YEAR = 1948;

    private static final int LINK_LIMIT = 300;

    /** Without a link or document, and not asked whether it may be told. */
    public TrackWork(
            @Nullable String market,
            @Nullable String area,
            @Nullable String client,
            @Nullable Integer yearFrom,
            @Nullable Integer yearTo,
            @Nullable String description,
            @Nullable String evidence,
            @Nullable String section) {
        this(market, area, client, yearFrom, yearTo, description, evidence, null, null, null, section);
    }

    TrackWork checked(Year thisYear) {
        requireYear("yearFrom", yearFrom, thisYear);
        requireYear("yearTo", yearTo, thisYear);
        if (yearFrom != null && yearTo != null && yearTo < yearFrom) {
            throw new RuleViolation("partner.track.years").at("yearTo");
        }
        return new TrackWork(
                Entry.optional("market", market, 2),
                Entry.optional("area", area, 40),
                Entry.optional("client", client, 200),
                yearFrom,
                yearTo,
                Entry.required("partner.track", "description", description, 500),
                Entry.required("partner.track", "evidence", evidence, OfferTerms.EVIDENCE_LIMIT),
                Entry.matching(
                        "partner.website.form",
                        "link",
                        Entry.optional("link", link, LINK_LIMIT),
                        PartnerDetails.WEBSITE),
                document,
                sharedUntil,
                Entry.matching(
                        "partner.section.form", "section", Entry.optional("section", section, 8), OfferTerms.SECTION));
    }

    TrackWork with(EvidenceDocument verified) {
        return new TrackWork(
                market, area, client, yearFrom, yearTo, description, evidence, link, verified, sharedUntil, section);
    }

    /** Whether it, and its document, may be told outside on that day. */
    public boolean isSharedOn(LocalDate day) {
        return sharedUntil != null && !day.isAfter(sharedUntil);
    }

    private static void requireYear(String field, @Nullable Integer year, Year thisYear) {
        if (year != null && (year < FIRST_YEAR || year > thisYear.getValue())) {
            throw new RuleViolation("partner.track.year", String.valueOf(FIRST_YEAR), thisYear.toString()).at(field);
        }
    }

    TrackWork mergedOnto(TrackWork before, TrackWork theirs, Merge merge) {
        return new TrackWork(
                merge.code("Market", before.market, theirs.market, market, Vocabulary::market),
                merge.code("Service area", before.area, theirs.area, area, Vocabulary::area),
                merge.field("With or for whom", before.client, theirs.client, client),
                merge.field("First year", before.yearFrom, theirs.yearFrom, yearFrom),
                merge.field("Last year", before.yearTo, theirs.yearTo, yearTo),
                merge.field("What was done", before.description, theirs.description, description),
                merge.field("Evidence", before.evidence, theirs.evidence, evidence),
                merge.field("Link to the evidence", before.link, theirs.link, link),
                merge.field("Document", before.document, theirs.document, document, EvidenceDocument::name),
                merge.field(
                        "Approved for sharing until", before.sharedUntil, theirs.sharedUntil, sharedUntil, Dates::day),
                merge.field("Section of the brief", before.section, theirs.section, section));
    }
}
