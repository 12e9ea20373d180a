package uk.healthcare.desk.referral.brief;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.reference.EngagementModel;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.ui.Words;

/** Writes the anonymised brief of an enquiry by rule, and makes the check for its enquirer. */
@Component
public class Briefs {

    /** Characters of a brief. */
    public static final int LENGTH = 15_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ReferenceData reference;

    Briefs(ReferenceData reference) {
        this.reference = reference;
    }

    /** Who asks, for the check. @param allowed names of ours that may be said in a letter */
    public BriefCheck check(EnquiryFields fields, List<String> allowed) {
        var market = market(fields);
        return new BriefCheck(new Identity(
                fields.organisation(),
                fields.enquirer(),
                fields.email(),
                fields.phone(),
                market.map(one -> List.of(one.name(), one.officialName())).orElse(List.of()),
                market.map(Market::code).orElse(null),
                allowed));
    }

    /** What a partner is told before names are exchanged: the fields in general words, then what the enquirer wrote. */
    public String compose(EnquiryFields fields) {
        var lines = new ArrayList<String>();
        line(lines, "What is asked", fields.summary());
        line(
                lines,
                "Where",
                market(fields)
                        .map(market -> market.name() + ", " + market.region())
                        .orElse(null));
        line(lines, "Who asks", Words.of(fields.organisationKind()));
        line(lines, "On whose behalf", fields.track() == null ? null : Words.of(fields.track()));
        line(lines, "Service areas", areas(fields));
        line(lines, "Ways of working", models(fields));
        line(lines, "Care settings", words(fields.settings()));
        line(lines, "Care models", words(fields.careModels()));
        line(lines, "Size", fields.scale());
        line(lines, "Wanted by", fields.wantedBy() == null ? null : DAY.format(fields.wantedBy()));
        if (!fields.description().isBlank()) {
            lines.add("");
            lines.add("In the enquirer's words:");
            lines.add(fields.description());
        }
        // Braces would be taken for fields of the letter.
        var text = String.join("\n", lines).replace('{', '(').replace('}', ')');
        return Limits.fitting(check(fields, List.of()).anonymised(text), LENGTH);
    }

    private static void line(List<String> lines, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(label + ": " + value);
        }
    }

    private Optional<Market> market(EnquiryFields fields) {
        return Optional.ofNullable(fields.marketCode()).flatMap(reference::market);
    }

    private String areas(EnquiryFields fields) {
        var named = fields.areas().stream()
                .filter(code -> !code.equals("other"))
                .flatMap(code -> reference.serviceArea(code).stream())
                .map(ServiceArea::name)
                .sorted();
        return Stream.concat(named, Stream.ofNullable(fields.otherArea())).collect(Collectors.joining("; "));
    }

    private String models(EnquiryFields fields) {
        return fields.models().stream()
                .flatMap(code -> reference.engagementModel(code).stream())
                .map(EngagementModel::name)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static <E extends Enum<E>> String words(Collection<E> values) {
        return values.stream()
                .sorted(Comparator.comparing(Enum::ordinal))
                .map(Words::of)
                .collect(Collectors.joining("; "));
    }
}
