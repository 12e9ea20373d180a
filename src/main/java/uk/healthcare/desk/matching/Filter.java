package uk.healthcare.desk.matching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.partner.PartnerProfile;

/**
 * What leaves a partner out before anything is weighed. A body that has ceased stays in by its evidence; without any it
 * is left out as retired.
 */
record Filter(Need need, Vocabulary words, Fields fields, Standing standing, LocalDate today, String asked) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    Filter(Need need, Vocabulary words, Fields fields, Standing standing, LocalDate today) {
        this(need, words, fields, standing, today, asked(need, words));
    }

    /** Why {@code partner} is left out; null when it is not. */
    @Nullable
    Excluded against(PartnerProfile partner) {
        var here = standing.here().get(partner.id());
        if (here != null) {
            return excluded(partner, here.out() ? WhyNot.ALREADY_OUT : WhyNot.ALREADY_CONSIDERED, here.words());
        }
        if (!need.named().contains(partner.id()) && !new Offers(need, words, fields, partner).fitsAnything()) {
            return excluded(partner, WhyNot.NO_OFFER, "No offer in " + asked + ".");
        }
        if (partner.ceasedNow() != null && !hasEvidence(partner)) {
            return excluded(
                    partner, WhyNot.RETIRED, "Ceased, now " + partner.ceasedNow() + ", and no evidence of its work.");
        }
        if (need.market() != null && partner.refusedMarkets().contains(need.market())) {
            return excluded(
                    partner, WhyNot.REFUSES_MARKET, "Does not work in " + words.marketName(need.market()) + ".");
        }
        if (partner.pausedOn(today)) {
            return excluded(
                    partner, WhyNot.PAUSED, "Takes nothing new before " + DAY.format(partner.pausedUntil()) + ".");
        }
        var open = standing.openOf(partner.id());
        return open < partner.capacity() ? null : excluded(partner, WhyNot.NO_CAPACITY, full(partner.capacity(), open));
    }

    private static String full(int capacity, int open) {
        return capacity == 0 ? "Wants no referrals." : "Has %d of %d referrals open.".formatted(open, capacity);
    }

    private static boolean hasEvidence(PartnerProfile partner) {
        return !partner.trackRecord().isEmpty() || partner.offers().stream().anyMatch(offer -> !offer.inferred());
    }

    private static String asked(Need need, Vocabulary words) {
        if (need.areas().isEmpty()) {
            return "work on a whole hospital";
        }
        return need.areas().stream().map(words::areaName).sorted().collect(Collectors.joining(" or "));
    }

    private static Excluded excluded(PartnerProfile partner, WhyNot why, String reason) {
        return new Excluded(partner.id(), partner.name(), why, reason);
    }
}
