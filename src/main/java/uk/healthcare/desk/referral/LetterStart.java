package uk.healthcare.desk.referral;

import java.util.List;

/**
 * With what a letter begins.
 *
 * @param contacts to whom it can go: the addresses of the partner's people, or that of the enquirer
 */
public record LetterStart(List<String> contacts, String subject, String text) {}
