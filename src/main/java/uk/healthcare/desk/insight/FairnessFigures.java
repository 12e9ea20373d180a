package uk.healthcare.desk.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.matching.fairness.ExposureEvent;
import uk.healthcare.desk.matching.fairness.ShareLimit;

/**
 * Whether partners are treated fairly, over a period.
 *
 * @param partners those that could have been chosen or were, the most often approached first
 * @param enquiries that came to matching in the period
 * @param hindsight how many of them were reckoned later, with a later directory: before eligibility was recorded
 * @param unsuited how many of them nobody could have done
 */
public record FairnessFigures(
        FairnessFilter filter,
        Instant asOf,
        ShareLimit limit,
        List<PartnerExposure> partners,
        long enquiries,
        long hindsight,
        long unsuited) {

    public FairnessFigures {
        partners = List.copyOf(partners);
    }

    /** The partners whose share is beyond the limit, the largest share first. */
    public List<PartnerExposure> alerts() {
        return partners.stream()
                .filter(partner -> partner.isBeyond(limit))
                .sorted(Comparator.comparing(PartnerExposure::share).reversed())
                .toList();
    }

    public boolean isEmpty() {
        return partners.isEmpty();
    }

    public long total(ExposureEvent event) {
        return partners.stream().mapToLong(partner -> partner.count(event)).sum();
    }

    /** The sum of partners that are alike. @param value what they have in common; null: not known of them */
    public record Group(@Nullable Enum<?> value, long partners, long eligible, Map<ExposureEvent, Long> events) {

        public Group {
            events = Map.copyOf(events);
        }

        public long count(ExposureEvent event) {
            return events.getOrDefault(event, 0L);
        }

        /** Approaches for each hundred times that one of them could have been chosen; null where none could. */
        public @Nullable Integer rate() {
            return eligible == 0
                    ? null
                    : Math.toIntExact(Math.round(100.0 * count(ExposureEvent.APPROACHED) / eligible));
        }
    }

    /** The partners summed by kind, nation or region, the most often approached first, what is not known last. */
    public List<Group> by(Function<PartnerExposure, ? extends @Nullable Enum<?>> what) {
        var groups = new LinkedHashMap<@Nullable Enum<?>, List<PartnerExposure>>();
        partners.forEach(partner -> groups.computeIfAbsent(what.apply(partner), key -> new ArrayList<>())
                .add(partner));
        return groups.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Group group) -> group.value == null)
                        .thenComparing(Comparator.comparingLong((Group group) -> group.count(ExposureEvent.APPROACHED))
                                .reversed())
                        .thenComparing(group -> group.value == null ? 0 : group.value.ordinal()))
                .toList();
    }

    private static Group group(@Nullable Enum<?> value, List<PartnerExposure> alike) {
        var events = new LinkedHashMap<ExposureEvent, Long>();
        alike.forEach(partner -> partner.events().forEach((event, count) -> events.merge(event, count, Long::sum)));
        return new Group(
                value,
                alike.size(),
                alike.stream().mapToLong(PartnerExposure::eligible).sum(),
                events);
    }
}
