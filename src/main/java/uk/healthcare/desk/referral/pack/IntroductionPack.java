package uk.healthcare.desk.referral.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * What enquirer and partner are told of each other when they are introduced.
 *
 * @param title of the document
 * @param day on which it was made, in London
 * @param enquirer who asks, and how they are reached
 * @param needs what they want, by our words for it
 * @param request what they want, in their own words; may be empty
 * @param partnerName as the directory has it
 * @param partner who it is, and how it is reached
 * @param about what it does, in a few sentences; may be empty
 * @param offers what it offers of what is asked for
 * @param trackRecord work that it lets us tell, as long as it lets us
 * @param next what happens now, step by step
 * @param disclaimer the standing one
 */
public record IntroductionPack(
        String title,
        String reference,
        LocalDate day,
        List<Fact> enquirer,
        List<Fact> needs,
        Passage request,
        String partnerName,
        List<Fact> partner,
        Passage about,
        List<String> offers,
        List<String> trackRecord,
        List<String> next,
        String disclaimer) {}
