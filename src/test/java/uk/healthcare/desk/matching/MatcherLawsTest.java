package uk.healthcare.desk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.healthcare.desk.matching.MatchingSamples.NEED;
import static uk.healthcare.desk.matching.MatchingSamples.NOTHING_OPEN;
import static uk.healthcare.desk.matching.MatchingSamples.TODAY;
import static uk.healthcare.desk.matching.MatchingSamples.WORDS;
import static uk.healthcare.desk.matching.MatchingSamples.profile;
import static uk.healthcare.desk.matching.MatchingSamples.work;
import static uk.healthcare.desk.matching.MatchingSamples.worked;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.matching.weights.FactorName;
import uk.healthcare.desk.matching.weights.Weights;
import uk.healthcare.desk.partner.OfferFact;
import uk.healthcare.desk.partner.PartnerProfile;
import uk.healthcare.desk.partner.TrackFact;

/** What must hold of every need and every set of partners. */
class MatcherLawsTest {

    private final Matcher matcher = new Matcher(WORDS, Weights.DEFAULT);

    /** PRODUCT, "Matching": one more relevant offer is never to a partner's harm. */
    @Test
    void addingAnOfferNeverLowersAScore() {
        var random = new Random(11);
        for (var round = 0; round < 2000; round++) {
            var need = randomNeed(random);
            var partner = randomPartner(random, 1);
            var more = new ArrayList<>(partner.offers());
            more.add(randomOffer(random));
            var richer = new PartnerProfile(
                    partner.id(),
                    partner.name(),
                    partner.kind(),
                    null,
                    partner.capacity(),
                    null,
                    Set.of(),
                    more,
                    partner.trackRecord(),
                    Set.of());
            var before =
                    matcher.match(need, List.of(partner), NOTHING_OPEN, TODAY).of(partner.id());
            var after =
                    matcher.match(need, List.of(richer), NOTHING_OPEN, TODAY).of(partner.id());
            before.ifPresent(suggestion -> assertThat(after)
                    .hasValueSatisfying(
                            now -> assertThat(now.score()).isGreaterThanOrEqualTo(suggestion.score() - 1e-9)));
        }
    }

    /** Among others, with a past, where near ties rotate. */
    @Test
    void addingAnOfferNeverLowersARank() {
        var random = new Random(13);
        for (var round = 0; round < 1500; round++) {
            var need = randomNeed(random);
            var partners = new ArrayList<PartnerProfile>();
            for (var id = 1; id <= 10; id++) {
                partners.add(randomPartner(random, id));
            }
            var standing = randomStanding(random, 10);
            var partner = partners.getFirst();
            var more = new ArrayList<>(partner.offers());
            more.add(randomOffer(random));
            var richer = new ArrayList<>(partners);
            richer.set(0, profile(1, partner.name(), more, partner.trackRecord()));
            var before = matcher.match(need, partners, standing, TODAY).of(partner.id());
            var after = matcher.match(need, richer, standing, TODAY).of(partner.id());
            before.ifPresent(suggestion -> assertThat(after)
                    .hasValueSatisfying(now -> assertThat(now.rank()).isLessThanOrEqualTo(suggestion.rank())));
        }
    }

    private static Standing randomStanding(Random random, int partners) {
        var choices = new HashMap<PartnerId, Standing.Choices>();
        for (var id = 1; id <= partners; id++) {
            if (random.nextBoolean()) {
                var last = Instant.parse("2026-01-01T09:00:00Z").plusSeconds(random.nextInt(5_000_000));
                choices.put(new PartnerId(id), new Standing.Choices(1 + random.nextInt(5), last));
            }
        }
        return new Standing(Map.of(), Map.of(), Map.of(), choices);
    }

    @Test
    void theOrderOfInputDoesNotMatter() {
        var random = new Random(12);
        for (var round = 0; round < 200; round++) {
            var need = randomNeed(random);
            var partners = new ArrayList<PartnerProfile>();
            for (var id = 1; id <= 12; id++) {
                partners.add(randomPartner(random, id));
            }
            var standing = randomStanding(random, 12);
            var answer = matcher.match(need, partners, standing, TODAY);
            var shuffled = new ArrayList<PartnerProfile>();
            for (var partner : partners) {
                var offers = new ArrayList<>(partner.offers());
                var works = new ArrayList<>(partner.trackRecord());
                Collections.shuffle(offers, random);
                Collections.shuffle(works, random);
                shuffled.add(new PartnerProfile(
                        partner.id(),
                        partner.name(),
                        partner.kind(),
                        null,
                        partner.capacity(),
                        null,
                        Set.of(),
                        offers,
                        works,
                        Set.of()));
            }
            Collections.shuffle(shuffled, random);
            assertThat(matcher.match(need, shuffled, standing, TODAY)).isEqualTo(answer);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWeightOfZeroRemovesItsFactor(FactorName name) {
        var full = matcher.match(NEED, List.of(worked(1, "Leeds", work("CN", "eye"))), NOTHING_OPEN, TODAY)
                .fitting()
                .getFirst();
        var without = new Matcher(WORDS, Weights.DEFAULT.with(name, 0))
                .match(NEED, List.of(worked(1, "Leeds", work("CN", "eye"))), NOTHING_OPEN, TODAY)
                .fitting()
                .getFirst();
        assertThat(without.factors())
                .isEqualTo(full.factors().stream()
                        .filter(each -> each.name() != name)
                        .toList());
        var rest = without.factors();
        assertThat(without.score())
                .isEqualTo(rest.stream()
                                .mapToDouble(each -> each.weight() * each.value())
                                .sum()
                        / rest.stream().mapToDouble(Factor::weight).sum());
    }

    private static Need randomNeed(Random random) {
        return new Need(
                random.nextBoolean() ? "KW" : "CN",
                some(random, WORDS.areas().keySet(), 2),
                some(random, WORDS.models().keySet(), 2),
                random.nextBoolean() ? Set.of() : Set.of("TERTIARY"));
    }

    private static PartnerProfile randomPartner(Random random, long id) {
        var offers = new ArrayList<OfferFact>();
        for (var count = random.nextInt(4); count >= 0; count--) {
            offers.add(randomOffer(random));
        }
        var works = new ArrayList<TrackFact>();
        for (var count = random.nextInt(3); count > 0; count--) {
            works.add(new TrackFact(
                    random.nextLong(),
                    one(random, WORDS.markets().keySet()),
                    one(random, WORDS.areas().keySet()),
                    null,
                    null,
                    null,
                    "worked " + random.nextInt(),
                    "Told.",
                    null));
        }
        return profile(id, "Partner " + random.nextInt(3), offers, works);
    }

    private static OfferFact randomOffer(Random random) {
        return new OfferFact(
                random.nextLong(),
                one(random, WORDS.areas().keySet()),
                random.nextInt(3) == 0 ? null : one(random, WORDS.models().keySet()),
                random.nextInt(3) == 0 ? null : one(random, WORDS.settings().keySet()),
                "Evidence " + random.nextInt(),
                null,
                random.nextBoolean());
    }

    private static String one(Random random, Set<String> from) {
        return from.stream()
                .sorted()
                .skip(random.nextInt(from.size()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> some(Random random, Set<String> from, int most) {
        var count = 1 + random.nextInt(most);
        var picked = new HashSet<String>();
        while (picked.size() < count) {
            picked.add(one(random, from));
        }
        return picked;
    }
}
