package uk.healthcare.desk.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With what a letter about a referral begins.
 *
 * @param contacts addresses of the partner's people
 * @param enquirer to whom an introduction goes as well; null for an approach
 */
public record LetterStart(List<String> contacts, @Nullable String enquirer, String subject, String text) {}
