package uk.healthcare.desk.bench;

import java.util.List;
import java.util.Random;

/**
 * What a desk has when letters arrive: the letters its enquiries were made of, and what it sent to their writers.
 *
 * @param letters by their number
 */
record Standing(List<Letter> letters, List<Sent> sent) {

    static final String MAILBOX = "bench@desk.example";

    /**
     * A message of ours.
     *
     * @param letter the number of the letter whose enquiry it belongs to
     * @param headerId its Message-ID without angle brackets
     * @param token what comes back in the address
     * @param reference of the enquiry
     */
    record Sent(int letter, String headerId, String token, String reference) {}

    static Standing nothing() {
        return new Standing(List.of(), List.of());
    }

    Sent someSent(Random random) {
        return sent.get(random.nextInt(sent.size()));
    }

    String tokenAddress(Sent message) {
        return MAILBOX.replace("@", "+" + message.token() + "@");
    }
}
