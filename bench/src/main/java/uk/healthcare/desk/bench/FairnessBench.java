package uk.healthcare.desk.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.matching.Matcher;
import uk.healthcare.desk.matching.Need;
import uk.healthcare.desk.matching.Standing;
import uk.healthcare.desk.matching.Suggestion;
import uk.healthcare.desk.matching.Vocabulary;
import uk.healthcare.desk.matching.fairness.Exposure;
import uk.healthcare.desk.matching.fairness.ExposureEvent;
import uk.healthcare.desk.matching.weights.Weights;
import uk.healthcare.desk.partner.OfferFact;
import uk.healthcare.desk.partner.PartnerKind;
import uk.healthcare.desk.partner.PartnerProfile;
import uk.healthcare.desk.partner.TrackFact;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.Referral;

/**
 * A year of enquiries, each for the field of one cluster of partners who fit alike, beside others who fit a little less.
 * The first suggested is shortlisted and approached; when it declines, as a fifth do, the next is. What matching is told
 * of the past is summed from the lines that referrals write to the ledger.
 */
final class FairnessBench {

    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final StaffId SOMEBODY = new StaffId(1);
    private static final double ALIKE = 0.05;
    private static final double DECLINES = 0.2;
    private static final int FIRST = 3;
    private static final int OTHERS = 6;

    private final FairnessOptions options;
    private final Random random;
    private final Matcher matcher;
    private final List<PartnerProfile> partners = new ArrayList<>();
    private final List<Set<PartnerId>> clusters = new ArrayList<>();
    private final Ledger ledger = new Ledger();

    FairnessBench(FairnessOptions options) {
        this.options = options;
        random = new Random(options.seed());
        var areas = new HashMap<String, Vocabulary.Term>();
        for (var cluster = 0; cluster < options.clusters(); cluster++) {
            areas.put("area-" + cluster, new Vocabulary.Term("Area " + cluster, null));
            areas.put("part-" + cluster, new Vocabulary.Term("Part of area " + cluster, "area-" + cluster));
        }
        var words = new Vocabulary(
                areas,
                Map.of("training", new Vocabulary.Term("Training", null)),
                Map.of("KW", new Vocabulary.Place("Kuwait", "Middle East", Set.of("ar"))),
                Map.of());
        matcher = new Matcher(words, Weights.DEFAULT);
        for (var cluster = 0; cluster < options.clusters(); cluster++) {
            addCluster(cluster);
        }
    }

    /** Alike but for how long ago their latest work was; the others offer the wider field only. */
    private void addCluster(int cluster) {
        var members = new HashSet<PartnerId>();
        var size = 5 + random.nextInt(6);
        for (var i = 0; i < size + OTHERS; i++) {
            var isMember = i < size;
            var id = new PartnerId(partners.size() + 1L);
            if (isMember) {
                members.add(id);
            }
            var offer = new OfferFact(
                    id.value(), (isMember ? "part-" : "area-") + cluster, "training", null, "It says so.", null, !isMember);
            var work = new TrackFact(
                    id.value(), "KW", offer.area(), null, 2006 + random.nextInt(20), null, "Work", "It says so.", null);
            partners.add(new PartnerProfile(
                    id, "Partner " + random.nextInt(100_000), PartnerKind.COMPANY, null, 99, null, Set.of(), List.of(offer),
                    List.of(work), Set.of()));
        }
        clusters.add(members);
    }

    Map<String, Object> run() {
        var chosen = new HashMap<PartnerId, Integer>();
        var approaches = 0;
        var declined = 0;
        double hits = 0;
        double hitsWithout = 0;
        double score = 0;
        double scoreWithout = 0;
        double widest = 0;
        for (var number = 0; number < options.enquiries(); number++) {
            var at = BEGIN.plus(YEAR.multipliedBy(number).dividedBy(options.enquiries()));
            var cluster = random.nextInt(clusters.size());
            var need = new Need("KW", Set.of("part-" + cluster), Set.of("training"), Set.of());
            var enquiry = new EnquiryId(number + 1L);
            var without = match(need, new Standing(Map.of(), Map.of()), at);
            var merits = new HashMap<PartnerId, Double>();
            without.forEach(each -> merits.put(each.partner(), each.score()));
            var right = clusters.get(cluster);
            widest = Math.max(widest, spread(right, merits));
            var here = new HashMap<PartnerId, Standing.Here>();
            var first = match(need, ledger.standing(here, at), at);
            hits += precision(first, right);
            hitsWithout += precision(without, right);
            score += merit(first, merits);
            scoreWithout += merit(without, merits);
            for (var found = first; !found.isEmpty(); found = match(need, ledger.standing(here, at), at)) {
                var suggestion = found.getFirst();
                chosen.merge(suggestion.partner(), 1, Integer::sum);
                approaches++;
                if (!declines(enquiry, suggestion, at)) {
                    break;
                }
                declined++;
                here.put(suggestion.partner(), new Standing.Here(true, "Declined this enquiry."));
            }
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("benchmark", "fairness");
        figures.put("enquiries", options.enquiries());
        figures.put("clusters", clusters.size());
        figures.put("partners", partners.size());
        figures.put("widest_cluster", rounded(widest));
        figures.put("approaches", approaches);
        figures.put("declined", rounded(declined / (double) approaches));
        figures.put("max_share_ratio", rounded(maxShareRatio(chosen)));
        figures.put("max_share_ratio_without", rounded(withoutRotation()));
        figures.put("top3", rounded(hits / options.enquiries()));
        figures.put("top3_drop", rounded((hitsWithout - hits) / options.enquiries()));
        figures.put("score_drop", rounded((scoreWithout - score) / options.enquiries()));
        if (widest > ALIKE) {
            throw new IllegalStateException("A cluster is wider than " + ALIKE + ": " + widest);
        }
        return figures;
    }

    private List<Suggestion> match(Need need, Standing standing, Instant at) {
        return matcher.match(need, partners, standing, London.dateOf(at)).fitting();
    }

    /** Approaches the partner and has it answer within ten days. */
    private boolean declines(EnquiryId enquiry, Suggestion suggestion, Instant at) {
        var referral = Referral.shortlist(enquiry, suggestion, SOMEBODY, at);
        referral.approach(Channel.EMAIL, "Would you be interested?", at.plus(Duration.ofDays(14)), SOMEBODY, at);
        var answered = at.plus(Duration.ofHours(random.nextInt(240)));
        var no = random.nextDouble() < DECLINES;
        if (no) {
            referral.decline(DeclineReason.NO_CAPACITY, null, SOMEBODY, answered);
        } else {
            referral.accept(null, SOMEBODY, answered);
        }
        referral.takeExposures().forEach(ledger::add);
        return no;
    }

    private static double spread(Set<PartnerId> cluster, Map<PartnerId, Double> merits) {
        var scores = cluster.stream().mapToDouble(merits::get).summaryStatistics();
        return scores.getMax() - scores.getMin();
    }

    /** How many of the first three are right. */
    private static double precision(List<Suggestion> found, Set<PartnerId> right) {
        return found.stream().limit(FIRST).filter(each -> right.contains(each.partner())).count() / (double) FIRST;
    }

    /** The scores of the first three, as they would be if nobody had been chosen. */
    private static double merit(List<Suggestion> found, Map<PartnerId, Double> merits) {
        return found.stream().limit(FIRST).mapToDouble(each -> merits.get(each.partner())).average().orElse(0);
    }

    private double maxShareRatio(Map<PartnerId, Integer> chosen) {
        return clusters.stream()
                .mapToDouble(cluster -> {
                    var times = cluster.stream().mapToInt(each -> chosen.getOrDefault(each, 0)).summaryStatistics();
                    return times.getSum() == 0 ? 1 : times.getMax() / times.getAverage();
                })
                .max()
                .orElse(1);
    }

    /** The share of whoever is always first, a fifth of the times of the second, and so on. */
    private double withoutRotation() {
        return (1 - DECLINES) * clusters.stream().mapToInt(Set::size).max().orElse(1);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** Sums lines as the desk does: shortlisted in the last year, and when last. */
    private static final class Ledger {

        private final Deque<Exposure> year = new ArrayDeque<>();
        private final Map<PartnerId, Integer> times = new HashMap<>();
        private final Map<PartnerId, Instant> last = new HashMap<>();

        void add(Exposure line) {
            if (line.event() == ExposureEvent.SHORTLISTED) {
                year.add(line);
                times.merge(line.partner(), line.amount(), Integer::sum);
                last.put(line.partner(), line.at());
            }
        }

        Standing standing(Map<PartnerId, Standing.Here> here, Instant now) {
            while (!year.isEmpty() && year.getFirst().at().isBefore(now.minus(YEAR))) {
                var old = year.removeFirst();
                times.merge(old.partner(), -old.amount(), Integer::sum);
            }
            var choices = new HashMap<PartnerId, Standing.Choices>();
            times.forEach((partner, number) -> {
                if (number > 0) {
                    choices.put(partner, new Standing.Choices(number, last.get(partner)));
                }
            });
            return new Standing(Map.of(), here, Map.of(), choices);
        }
    }
}
