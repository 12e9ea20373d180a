package uk.healthcare.desk.referral.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.reference.EngagementModel;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Words;

/** What the partner is told of the enquirer. Not the budget: that is for the two to talk about. */
final class EnquirerPart {

    private final ReferenceData reference;
    private final EnquiryFields fields;

    EnquirerPart(ReferenceData reference, EnquiryFields fields) {
        this.reference = reference;
        this.fields = fields;
    }

    List<Fact> who() {
        var facts = new ArrayList<Fact>();
        written(facts, "Name", fields.enquirer());
        written(facts, "Job title", fields.jobTitle());
        written(facts, "Organisation", fields.organisation());
        facts.add(Fact.english("Kind of organisation", Words.of(fields.organisationKind())));
        var market = market();
        if (market != null) {
            facts.add(Fact.english("Country or territory", market.name()));
            facts.add(Fact.english("Works", market.workingWeek()));
        }
        ours(facts, "E-mail", fields.email());
        ours(facts, "Telephone", fields.phone());
        Language.of(fields.language())
                .ifPresent(language -> facts.add(
                        Fact.english("Language", language.locale().getDisplayLanguage(Language.ENGLISH.locale()))));
        return facts;
    }

    List<Fact> needs() {
        var facts = new ArrayList<Fact>();
        written(facts, "In short", fields.summary());
        ours(facts, "Services", named(fields.areas(), reference::serviceArea, ServiceArea::name));
        written(facts, "Other service", fields.otherArea());
        ours(facts, "Ways of working", named(fields.models(), reference::engagementModel, EngagementModel::name));
        ours(facts, "Care settings", words(fields.settings()));
        ours(facts, "Models of care", words(fields.careModels()));
        written(facts, "Size", fields.scale());
        ours(facts, "On behalf of", fields.track() == null ? null : Words.of(fields.track()));
        ours(facts, "Wanted by", fields.wantedBy() == null ? null : Dates.day(fields.wantedBy()));
        return facts;
    }

    @Nullable
    Market market() {
        return fields.marketCode() == null
                ? null
                : reference.market(fields.marketCode()).orElse(null);
    }

    private static <T> String named(
            Collection<String> codes, Function<String, Optional<T>> find, Function<T, String> name) {
        return codes.stream()
                .sorted()
                .flatMap(code -> find.apply(code).stream())
                .map(name)
                .collect(Collectors.joining("; "));
    }

    private static String words(Collection<? extends Enum<?>> values) {
        return values.stream().map(Words::of).sorted().collect(Collectors.joining("; "));
    }

    private static void ours(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(Fact.english(name, value));
        }
    }

    private static void written(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(Fact.of(name, value));
        }
    }
}
