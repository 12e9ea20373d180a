package uk.healthcare.desk.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.matching.weights.FactorName;
import uk.healthcare.desk.partner.OfferFact;
import uk.healthcare.desk.partner.PartnerProfile;
import uk.healthcare.desk.reference.ServiceArea;

/**
 * What would change an answer of matching: for a partner that fits the smallest single change that moves it up, for one
 * that was left out what would bring it in and where it would then stand. Each is tried, not guessed: the changed
 * partner is weighed and placed among the others again.
 */
public final class Changes {

    static final Changes NONE = new Changes(null, null, List.of(), List.of());

    private final @Nullable Scoring scoring;
    private final @Nullable Ranking ranking;
    private final List<Suggestion> ranked;
    private final List<PartnerProfile> partners;
    private @Nullable Map<PartnerId, PartnerProfile> byId;

    Changes(
            @Nullable Scoring scoring,
            @Nullable Ranking ranking,
            List<Suggestion> ranked,
            List<PartnerProfile> partners) {
        this.scoring = scoring;
        this.ranking = ranking;
        this.ranked = ranked;
        this.partners = partners;
    }

    /** A value that one factor could have. @param words what would have to be so, to be followed by "would …" */
    private record Step(FactorName factor, double value, String words) {}

    /** Looked up by whoever asks only: most answers are not. */
    private @Nullable PartnerProfile partner(PartnerId id) {
        if (byId == null) {
            byId = new HashMap<>();
            for (var partner : partners) {
                byId.put(partner.id(), partner);
            }
        }
        return byId.get(id);
    }

    String asked() {
        return scoring == null ? "" : scoring.need().words(scoring.words());
    }

    /** A sentence for a partner that fits. */
    public String of(Suggestion suggestion) {
        var partner = partner(suggestion.partner());
        if (scoring == null || partner == null) {
            return "";
        }
        if (suggestion.rank() == 1) {
            return ranked.size() == 1
                    ? "It is the only one who fits."
                    : "It is first; %s is next.".formatted(ranked.get(1).name());
        }
        return steps(partner, suggestion).stream()
                .sorted(Comparator.comparingDouble(step -> gain(suggestion, step)))
                .map(step -> {
                    var rank = rankOf(suggestion.with(step.factor(), step.value()));
                    return rank < suggestion.rank() ? step.words() + " would " + place(rank) + "." : null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("No single change would move it up.");
    }

    /** A sentence for a partner that was left out. */
    public String of(Excluded excluded) {
        var partner = partner(excluded.partner());
        if (scoring == null || partner == null) {
            return "";
        }
        var need = scoring.need();
        return switch (excluded.why()) {
            case ALREADY_OUT -> "Nothing: it is not suggested again for this enquiry.";
            case ALREADY_CONSIDERED -> "Nothing: it is being considered already.";
            case REFUSES_MARKET ->
                "If it worked in %s, it would be %s."
                        .formatted(scoring.words().marketName(need.market()), number(rankOf(partner)));
            case PAUSED -> "If it took something new now, it would be %s.".formatted(number(rankOf(partner)));
            case NO_CAPACITY -> room(partner);
            case RETIRED -> "Evidence of its work would bring it in.";
            case NO_OFFER ->
                "An offer in %s, with evidence, would make it %s."
                        .formatted(askedFirst(), number(rankOf(offering(partner))));
        };
    }

    private String room(PartnerProfile partner) {
        var more = scoring().standing().openOf(partner.id()) - partner.capacity() + 1;
        var rank = number(rankOf(partner));
        return partner.capacity() == 0
                ? "If it wanted referrals, it would be %s.".formatted(rank)
                : "With %s fewer open, it would be %s."
                        .formatted(more == 1 ? "one referral" : more + " referrals", rank);
    }

    private List<Step> steps(PartnerProfile partner, Suggestion suggestion) {
        var need = scoring().need();
        var words = scoring().words();
        var steps = new ArrayList<Step>();
        var open = scoring().standing().openOf(partner.id());
        if (open > 0) {
            steps.add(new Step(
                    FactorName.CAPACITY,
                    (partner.capacity() - open + 1.0) / partner.capacity(),
                    "One referral fewer open"));
        }
        if (partner.trackRecord().isEmpty() || need.market() == null) {
            steps.add(new Step(FactorName.EVIDENCE, 1, "Work on record in this field"));
        }
        steps.add(new Step(FactorName.EVIDENCE, 0.8, "Evidence of what it offers"));
        if (need.market() != null) {
            steps.add(new Step(
                    FactorName.MARKET_EXPERIENCE, 1, "Evidence of work in " + words.marketName(need.market())));
        }
        steps.add(new Step(FactorName.SERVICE_AREA, 1, "An offer of exactly " + asked(need.areas(), words::areaName)));
        steps.add(new Step(FactorName.ENGAGEMENT_MODEL, 1, "An offer of " + asked(need.models(), words::modelName)));
        steps.add(new Step(FactorName.CARE_SETTING, 1, "Work in the setting and at the scale that is asked"));
        steps.add(new Step(FactorName.RESPONSIVENESS, 1, "Quick answers to all our approaches"));
        steps.add(new Step(FactorName.RECENCY, 1, "Work of this year on record"));
        return steps.stream().filter(step -> gain(suggestion, step) > 0).toList();
    }

    private static String asked(Set<String> codes, UnaryOperator<String> name) {
        return codes.stream().map(name).sorted().collect(Collectors.joining(" and "));
    }

    /** What the step adds to the weighted sum; nothing where its factor is not weighed. */
    private static double gain(Suggestion suggestion, Step step) {
        return suggestion.factors().stream()
                .filter(factor -> factor.name() == step.factor())
                .mapToDouble(factor -> factor.weight() * (step.value() - factor.value()))
                .findFirst()
                .orElse(0);
    }

    private int rankOf(PartnerProfile partner) {
        return rankOf(scoring().of(partner));
    }

    private int rankOf(Suggestion changed) {
        var all = new ArrayList<Suggestion>(ranked.size() + 1);
        ranked.stream()
                .filter(each -> !each.partner().equals(changed.partner()))
                .forEach(all::add);
        all.add(changed);
        return Objects.requireNonNull(ranking).of(all).stream()
                .filter(each -> each.partner().equals(changed.partner()))
                .findFirst()
                .orElseThrow()
                .rank();
    }

    private PartnerProfile offering(PartnerProfile partner) {
        var need = scoring().need();
        var offers = new ArrayList<>(partner.offers());
        var area = need.areas().stream().sorted().findFirst().orElse(ServiceArea.OTHER);
        var model = need.models().stream().sorted().findFirst().orElse(null);
        offers.add(new OfferFact(Long.MAX_VALUE, area, model, null, "", null, false));
        return new PartnerProfile(
                partner.id(),
                partner.name(),
                partner.kind(),
                partner.ceasedNow(),
                partner.capacity(),
                partner.pausedUntil(),
                partner.refusedMarkets(),
                offers,
                partner.trackRecord(),
                partner.languages());
    }

    private String askedFirst() {
        return scoring().need().areas().stream()
                .sorted()
                .findFirst()
                .map(scoring().words()::areaName)
                .orElse("running hospitals");
    }

    private Scoring scoring() {
        return Optional.ofNullable(scoring).orElseThrow();
    }

    private static String place(int rank) {
        return rank == 1 ? "put it first" : "make it number " + rank;
    }

    private static String number(int rank) {
        return rank == 1 ? "first" : "number " + rank;
    }
}
