package uk.healthcare.desk.referral.introduction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.correspondence.IntroductionLetters;
import uk.healthcare.desk.correspondence.LetterFile;
import uk.healthcare.desk.files.FileStore;
import uk.healthcare.desk.referral.introduction.IntroductionPapers.Papers;
import uk.healthcare.desk.referral.pack.PackContents;
import uk.healthcare.desk.referral.pack.PackContents.Introduction;
import uk.healthcare.desk.referral.pack.PackPdf;

/** What goes with the letter of an introduction: the pack, and the invitation to a meeting. */
@Component
class IntroductionEnclosures {

    private final PackContents contents;
    private final PackPdf pdf;
    private final FileStore files;
    private final IntroductionLetters letters;
    private final Clock clock;

    IntroductionEnclosures(
            PackContents contents, PackPdf pdf, FileStore files, IntroductionLetters letters, Clock clock) {
        this.contents = contents;
        this.pdf = pdf;
        this.files = files;
        this.letters = letters;
        this.clock = clock;
    }

    PackFile pack(Introduction about) {
        return new PackFile(
                "Introduction " + about.reference() + ".pdf",
                pdf.of(contents.of(about, London.dateOf(clock.instant()))));
    }

    /** @param key of the letter: the same again is the same meeting */
    List<LetterFile> of(EnquiryId enquiry, UUID key, Papers papers) {
        var enclosed = new ArrayList<LetterFile>();
        var pack = pack(papers.about());
        enclosed.add(stored(pack.content(), pack.name(), PackFile.TYPE));
        if (papers.meeting() != null) {
            var invitation = invitation(enquiry, key, papers, papers.meeting());
            enclosed.add(stored(invitation.content(clock.instant()), MeetingInvitation.FILE, MeetingInvitation.TYPE));
        }
        return enclosed;
    }

    private MeetingInvitation invitation(EnquiryId enquiry, UUID key, Papers papers, Meeting meeting) {
        var sender = letters.sender(enquiry);
        var organiser = new EmailAddress(sender.address());
        var about = papers.about();
        var title = "First meeting with %s (%s)".formatted(about.partner().name(), about.reference());
        var description =
                "%s%n%nAbout: %s".formatted(about.meeting(), about.enquiry().summary());
        return new MeetingInvitation(
                key + "@" + organiser.domain(), title, description, meeting, organiser, sender.name(), papers.to());
    }

    private LetterFile stored(byte[] content, String name, String type) {
        try {
            var file = files.storeAs(new ByteArrayInputStream(content), type.replaceFirst(";.*", ""));
            return new LetterFile(file.id(), name, type, file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
