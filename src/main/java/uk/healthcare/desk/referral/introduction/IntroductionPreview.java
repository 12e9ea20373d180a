package uk.healthcare.desk.referral.introduction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What enquirer and partner get, before it is sent: both the same.
 *
 * @param text word for word, with the disclaimer
 * @param toldEnquirer which details the enquirer gets by it, in words
 * @param toldPartner which details the partner gets by it
 * @param meeting by the clocks of both; null when none is proposed
 */
public record IntroductionPreview(
        List<String> to,
        String subject,
        String text,
        String toldEnquirer,
        String toldPartner,
        @Nullable String meeting) {}
