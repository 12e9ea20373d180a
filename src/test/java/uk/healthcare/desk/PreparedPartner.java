package uk.healthcare.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.PartnerDirectory;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.partner.TrackRecordService;
import uk.healthcare.desk.partner.TrackWork;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.scorecard.ScorecardService;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.SignedIn;

/** A partner of the directory, made when it is first asked for, and what is kept and handed out of it. */
final class PreparedPartner {

    private final ApplicationContext application;
    private final SignedIn keeper;
    private @Nullable PartnerId id;

    /** @param keeper somebody who may edit the directory */
    PreparedPartner(ApplicationContext application, SignedIn keeper) {
        this.application = application;
        this.keeper = keeper;
    }

    PartnerId id() {
        if (id == null) {
            id = new CaseSamples(application).partner("Matrix Partner " + UUID.randomUUID());
        }
        return id;
    }

    long contact() {
        return Acting.as(keeper, () -> {
            var person = new ContactDetails("Somebody", null, "somebody@matrix.example", null);
            application.getBean(PartnerService.class).addContact(id(), person);
            return application
                    .getBean(PartnerDirectory.class)
                    .sheet(id())
                    .contacts()
                    .getFirst()
                    .id();
        });
    }

    long document() {
        return Acting.as(keeper, () -> {
            var work = application.getBean(TrackRecordService.class);
            try {
                var letter = work.bring(id(), "letter.txt", new ByteArrayInputStream(new byte[] {'A'}));
                work.add(
                        id(),
                        new TrackWork(null, null, null, null, null, "Work", "A letter", null, letter, null, null));
                return letter.id();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    LinkId scorecardLink() {
        return Acting.as(keeper, () -> {
            var scorecards = application.getBean(ScorecardService.class);
            scorecards.makeLink(id(), "Somebody");
            return scorecards.links(id()).getFirst().id();
        });
    }

    String scorecardSecret() {
        return Acting.as(keeper, () -> {
            var made = application.getBean(ScorecardService.class).makeLink(id(), "Somebody");
            return made.address().substring(made.address().lastIndexOf('/') + 1);
        });
    }
}
