package uk.healthcare.desk.referral;

import java.util.List;

/**
 * With what an approach by e-mail begins.
 *
 * @param contacts addresses of the partner's people
 */
public record LetterStart(List<String> contacts, String subject, String text) {}
