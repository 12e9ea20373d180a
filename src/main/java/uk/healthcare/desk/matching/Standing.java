package uk.healthcare.desk.matching;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;

/**
 * What is already under way, and what was in the last year.
 *
 * @param open referrals that occupy each partner, over all enquiries; a partner without any may be left out
 * @param here how each partner that was already considered for this enquiry stands
 * @param answers of each partner that was approached in the last year
 * @param choices of each partner that was shortlisted in the last year
 */
public record Standing(
        Map<PartnerId, Integer> open,
        Map<PartnerId, Here> here,
        Map<PartnerId, Answers> answers,
        Map<PartnerId, Choices> choices) {

    public Standing {
        open = Map.copyOf(open);
        here = Map.copyOf(here);
        answers = Map.copyOf(answers);
        choices = Map.copyOf(choices);
    }

    /** Without a past. */
    public Standing(Map<PartnerId, Integer> open, Map<PartnerId, Here> here) {
        this(open, here, Map.of(), Map.of());
    }

    /** A partner already considered for this enquiry. @param out declined or ended: not suggested again */
    public record Here(boolean out, String words) {}

    /**
     * How a partner answered.
     *
     * @param asked approaches whose answer came or was due
     * @param days the median of the working days from approach to answer; null when none came
     */
    public record Answers(int asked, int answered, @Nullable Double days) {}

    /** How often a partner was shortlisted, as the ledger of exposure counts it, and when last. */
    public record Choices(int times, Instant last) {}

    int openOf(PartnerId partner) {
        return open.getOrDefault(partner, 0);
    }

    int timesChosen(PartnerId partner) {
        var chosen = choices.get(partner);
        return chosen == null ? 0 : chosen.times();
    }

    @Nullable
    Instant lastChosen(PartnerId partner) {
        var chosen = choices.get(partner);
        return chosen == null ? null : chosen.last();
    }

    /** Told by whoever keeps the referrals, in one query, so that matching need not know them. */
    public interface Source {

        Standing of(EnquiryId enquiry);
    }
}
