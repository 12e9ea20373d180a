package uk.healthcare.desk.bench;

import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.MailOutcome;

/**
 * A message of the benchmark, and what has to become of it.
 *
 * @param number in the order of arrival, from 0
 * @param kind what it is an example of
 * @param sender whose it is
 * @param headerId its Message-ID without angle brackets; null when it has none
 * @param bytes as the server gets it
 * @param expected written before anything is sent
 */
record Letter(int number, String kind, Writer sender, @Nullable String headerId, byte[] bytes, Expected expected) {

    /** Somebody who writes. */
    record Writer(String name, String address) {

        String domain() {
            return address.substring(address.indexOf('@') + 1);
        }
    }

    /**
     * What has to become of a letter.
     *
     * @param machine which machine wrote it; null for a person
     * @param enquiryOf the number of the letter whose enquiry it belongs to, its own for a new one; null for none
     * @param sameAs the number of the letter that is the same message; its own for the first
     * @param suggested the number of the letter whose enquiry is suggested; null when that is not looked at
     * @param words that its text contains; null when there is no text to see
     */
    record Expected(
            MailOutcome outcome,
            @Nullable String machine,
            @Nullable Integer enquiryOf,
            int sameAs,
            @Nullable Integer suggested,
            @Nullable String words) {

        static Expected newEnquiry(int number, String words) {
            return new Expected(MailOutcome.NEW_ENQUIRY, null, number, number, null, words);
        }

        static Expected joined(int number, int enquiryOf, String words) {
            return new Expected(MailOutcome.JOINED, null, enquiryOf, number, null, words);
        }

        static Expected machine(int number, String machine, @Nullable Integer enquiryOf) {
            return new Expected(MailOutcome.MACHINE, machine, enquiryOf, number, null, null);
        }

        static Expected quarantined(int number) {
            return new Expected(MailOutcome.QUARANTINED, null, null, number, null, null);
        }

        Expected suggesting(int letter) {
            return new Expected(outcome, machine, enquiryOf, sameAs, letter, words);
        }

        Expected same(int letter) {
            return new Expected(outcome, machine, enquiryOf, letter, suggested, words);
        }
    }
}
