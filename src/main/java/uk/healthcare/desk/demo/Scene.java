package uk.healthcare.desk.demo;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.Act;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.Enquiry;
import uk.healthcare.desk.enquiry.HoldKind;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.referral.Referral;

/** One case being told: its file, the time, chance, the people, and the words for what they write. */
record Scene(CaseFile file, Pace pace, Draw draw, Cast cast, Wording words, Map<String, String> slots) {

    Enquiry enquiry() {
        return file.enquiry();
    }

    /** That person, at the moment the case has come to. */
    Act act(Cast.Member member) {
        return file.act(member.id(), pace.at());
    }

    /** The enquirer's name: every letter has put it among the words. */
    String enquirer() {
        return Objects.requireNonNull(slots.get("name"));
    }

    String say(String section) {
        return words.pick(section, draw, slots);
    }

    void note(Cast.Member member) {
        enquiry().note(say("note"), act(member));
    }

    void contact(Cast.Member member, String section) {
        var channel = draw.chance(0.5) ? Channel.PHONE : draw.chance(0.5) ? Channel.VIDEO_CALL : Channel.EMAIL;
        enquiry().contact(channel, enquirer(), say(section), act(member));
    }

    /** The same about one of the partners. */
    void contact(Cast.Member member, Referral partner, String section) {
        var channel = draw.chance(0.5) ? Channel.PHONE : draw.chance(0.5) ? Channel.VIDEO_CALL : Channel.EMAIL;
        file.contact(partner, channel, enquirer(), say(section), act(member));
    }

    /** Opens a hold of up to so many days and waits for it; no when it is still open now. */
    boolean hold(HoldKind kind, int least, int most, Cast.Member member) {
        var until = pace.day().plusDays(draw.between(least, most));
        enquiry().hold(kind, until, say("hold." + kind), act(member));
        var heard = pace.until(until.plusDays(draw.between(-least + 1, 3)));
        if (heard) {
            enquiry().releaseHold(act(member));
        }
        return heard;
    }

    void close(Outcome outcome, @Nullable EnquiryId duplicateOf, Cast.Member member) {
        file.close(outcome, say("close." + outcome), duplicateOf, act(member));
    }
}
