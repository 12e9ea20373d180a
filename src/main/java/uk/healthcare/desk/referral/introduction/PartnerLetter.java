package uk.healthcare.desk.referral.introduction;

import java.util.UUID;

/**
 * A letter to a partner, or to partner and enquirer, as it is typed.
 *
 * @param key made with the form: the same again is the same letter
 * @param to the address of one of the partner's contacts
 */
public record PartnerLetter(UUID key, String to, String subject, String text) {}
