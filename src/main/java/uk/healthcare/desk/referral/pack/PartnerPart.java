package uk.healthcare.desk.referral.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.Maturity;
import uk.healthcare.desk.partner.OfferTerms;
import uk.healthcare.desk.partner.PartnerSheet;
import uk.healthcare.desk.partner.TrackWork;
import uk.healthcare.desk.reference.CareSetting;
import uk.healthcare.desk.reference.EngagementModel;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.ui.Words;

/** What the enquirer is told of the partner: of its offers those that were asked for, of its work what may be told. */
final class PartnerPart {

    private final ReferenceData reference;
    private final PartnerSheet sheet;
    private final Set<String> asked;
    private final @Nullable String market;

    PartnerPart(ReferenceData reference, PartnerSheet sheet, EnquiryFields fields) {
        this.reference = reference;
        this.sheet = sheet;
        this.asked = fields.areas();
        this.market = fields.marketCode();
    }

    /** @param contact whom the enquirer is introduced to */
    List<Fact> who(ContactDetails contact) {
        var details = sheet.details();
        var facts = new ArrayList<Fact>();
        add(facts, "Kind", details.kind() == null ? null : Words.of(details.kind()));
        var nation = details.nation() == null ? null : Words.of(details.nation());
        add(facts, "Where", joined(", ", details.town(), nation));
        add(facts, "Now", details.ceasedNow());
        add(facts, "Website", details.website());
        add(
                facts,
                "Languages",
                details.languages().stream()
                        .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.UK))
                        .sorted()
                        .collect(Collectors.joining(", ")));
        add(facts, "Contact", joined(", ", contact.name(), contact.jobTitle()));
        add(facts, "E-mail", contact.email());
        add(facts, "Telephone", contact.phone());
        return facts;
    }

    /** Not what was only read off its name. */
    List<String> offers() {
        return sheet.offers().stream()
                .map(PartnerSheet.Part::content)
                .filter(offer -> !offer.inferred() && isAsked(offer.area()))
                .map(this::words)
                .distinct()
                .toList();
    }

    /** Of what is asked for, or in the enquirer's market: the nearest first, and only what may be told on that day. */
    List<String> trackRecord(LocalDate today) {
        return sheet.trackRecord().stream()
                .map(PartnerSheet.Part::content)
                .filter(work ->
                        work.sharedUntil() != null && !work.sharedUntil().isBefore(today))
                .filter(work -> isAsked(work.area()) || isThere(work))
                .sorted(Comparator.comparing((TrackWork work) -> !(isAsked(work.area()) && isThere(work)))
                        .thenComparing(work -> !isAsked(work.area())))
                .map(this::words)
                .toList();
    }

    private boolean isThere(TrackWork work) {
        return market != null && market.equals(work.market());
    }

    /** The same service, a part of it, or the field it is a part of. */
    private boolean isAsked(@Nullable String area) {
        return area != null
                && (asked.contains(area)
                        || asked.contains(parent(area))
                        || asked.stream().anyMatch(one -> area.equals(parent(one))));
    }

    private String parent(String area) {
        return reference.serviceArea(area).map(ServiceArea::parentCode).orElse("");
    }

    private String words(OfferTerms offer) {
        var setting = offer.setting() == null ? null : Words.of(CareSetting.valueOf(offer.setting()));
        var maturity = offer.maturity() == null || offer.maturity() == Maturity.ESTABLISHED
                ? null
                : Words.of(offer.maturity()).toLowerCase(Locale.UK);
        return joined(
                " · ",
                name(offer.area()),
                offer.model() == null
                        ? null
                        : reference
                                .engagementModel(offer.model())
                                .map(EngagementModel::name)
                                .orElse(null),
                setting,
                maturity);
    }

    private String words(TrackWork work) {
        var where =
                Optional.ofNullable(work.market()).flatMap(reference::market).map(Market::name);
        var what = where.map(name -> name + ": ").orElse("") + work.description();
        return joined(", ", what, work.client() == null ? null : "with or for " + work.client(), years(work));
    }

    private static @Nullable String years(TrackWork work) {
        if (work.yearFrom() == null) {
            return work.yearTo() == null ? null : "until " + work.yearTo();
        }
        if (work.yearTo() == null) {
            return "since " + work.yearFrom();
        }
        return work.yearFrom().equals(work.yearTo())
                ? "in " + work.yearFrom()
                : work.yearFrom() + " to " + work.yearTo();
    }

    private @Nullable String name(@Nullable String area) {
        return area == null
                ? null
                : reference.serviceArea(area).map(ServiceArea::name).orElse(null);
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(Fact.english(name, value));
        }
    }
}
