package uk.healthcare.desk.referral.agreement;

import java.util.UUID;

/**
 * The question to an enquirer as it is going to be sent.
 *
 * @param key made with the form: the same again is the same letter
 * @param text with the place of the link in it
 */
public record ConfirmationLetter(UUID key, String subject, String text) {}
