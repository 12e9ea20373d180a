package uk.healthcare.desk.referral.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.PartnerSheet;
import uk.healthcare.desk.reference.ReferenceData;

/** Puts an introduction pack together of what is known of both. */
@Component
public class PackContents {

    private static final int TITLE = 300;

    private final ReferenceData reference;

    PackContents(ReferenceData reference) {
        this.reference = reference;
    }

    /**
     * What an introduction is about.
     *
     * @param contact whom at the partner the enquirer is introduced to
     * @param meeting by the clocks of both; null when none is proposed
     */
    public record Introduction(
            String reference,
            EnquiryFields enquiry,
            PartnerSheet partner,
            ContactDetails contact,
            @Nullable String meeting,
            String disclaimer) {}

    /** @param today what may be told that day */
    public IntroductionPack of(Introduction introduction, LocalDate today) {
        var fields = introduction.enquiry();
        var enquirer = new EnquirerPart(reference, fields);
        var partner = new PartnerPart(reference, introduction.partner(), fields);
        var name = introduction.partner().name();
        return new IntroductionPack(
                Limits.fitting("Introduction: %s and %s".formatted(who(fields), name), TITLE),
                introduction.reference(),
                today,
                enquirer.who(),
                enquirer.needs(),
                Passage.of(fields.description()),
                name,
                partner.who(introduction.contact()),
                Passage.of(Objects.requireNonNullElse(
                        introduction.partner().details().about(), "")),
                partner.offers(),
                partner.trackRecord(today),
                next(introduction.meeting()),
                introduction.disclaimer());
    }

    private static String who(EnquiryFields fields) {
        return Objects.requireNonNullElse(
                fields.organisation(), Objects.requireNonNullElse(fields.enquirer(), "the enquirer"));
    }

    private static List<String> next(@Nullable String meeting) {
        var meet = meeting == null
                ? "Agree when you first meet or talk."
                : "Meet on " + meeting
                        + ". The invitation came with this document: accept it, or propose another time.";
        return List.of(
                "Answer the message that this document came with, to all: both your addresses are in it.",
                meet,
                "Healthcare UK asks you both in two weeks whether you have spoken, and helps where it can.");
    }
}
