package uk.healthcare.desk.enquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.test.util.ReflectionTestUtils;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.reference.WorkingCalendar;

/** Enquiries in every stage, brought there by their own commands, each command a minute after the one before. */
final class EnquirySamples {

    static final StaffId OFFICER = new StaffId(1);
    static final StaffId MANAGER = new StaffId(2);
    static final ReferralId REFERRAL = new ReferralId(11);
    static final PartnerId PARTNER = new PartnerId(21);
    static final WorkingCalendar CALENDAR = new WorkingCalendar();

    /** A Thursday at 15:00 in London, in winter time. */
    static final Instant RECEIVED = Instant.parse("2026-11-19T15:00:00Z");

    private static final AtomicLong IDS = new AtomicLong();

    private Instant now = RECEIVED;

    Act act(StaffId by) {
        now = now.plus(Duration.ofMinutes(1));
        return new Act(by, now, CALENDAR);
    }

    Act act() {
        return act(OFFICER);
    }

    static EnquiryFields complete() {
        var blank = EnquiryFields.blank(Source.PHONE);
        return new EnquiryFields(
                "Cancer programme",
                "We ask for help",
                Source.PHONE,
                null,
                "Example Ministry",
                OrganisationKind.MINISTRY,
                "KW",
                "Dr Example",
                null,
                "dr@moh.example",
                null,
                "en",
                Track.GOVERNMENT,
                Priority.NORMAL,
                Set.of("cancer"),
                null,
                Set.of("consultancy"),
                Set.of(),
                Set.of(),
                null,
                null,
                blank.wantedBy());
    }

    static Parties parties(EnquiryFields fields) {
        var organisation = fields.organisation() == null
                ? null
                : new Organisation(fields.organisation(), fields.organisationKind(), fields.marketCode(), null);
        var nobody = fields.enquirer() == null && !fields.isReachable();
        return new Parties(organisation, nobody ? null : new Enquirer(fields, organisation));
    }

    Enquiry received(EnquiryFields fields) {
        var id = IDS.incrementAndGet();
        var receipt = new Receipt("HUK-2026-%06d".formatted(id), null, fields, parties(fields), false);
        var enquiry = Enquiry.receive(receipt, new Act(OFFICER, RECEIVED, CALENDAR));
        ReflectionTestUtils.setField(enquiry, "id", id);
        return enquiry;
    }

    Enquiry received() {
        return received(complete());
    }

    Enquiry inTriage() {
        var enquiry = received();
        enquiry.claim(OFFICER, act());
        return enquiry;
    }

    Enquiry screened() {
        var enquiry = inTriage();
        screen(enquiry);
        return enquiry;
    }

    void screen(Enquiry enquiry) {
        var act = act();
        enquiry.screen(new Screening(Answer.YES, Answer.YES, Answer.YES, null, OFFICER, act.at()), act);
        enquiry.noPatientDataFound(act());
    }

    Enquiry inMatching() {
        var enquiry = screened();
        enquiry.handOver(MANAGER, act());
        return enquiry;
    }

    Enquiry accepted() {
        var enquiry = inMatching();
        enquiry.shortlisted(REFERRAL, PARTNER, "Partner", act(MANAGER));
        enquiry.partnerApproached(REFERRAL, "Partner", Channel.EMAIL, "Brief", act(MANAGER));
        enquiry.partnerAccepted(REFERRAL, "Partner", null, act(MANAGER));
        return enquiry;
    }

    Enquiry readyToIntroduce() {
        var enquiry = accepted();
        enquiry.consentRecorded(Set.of(PARTNER), "Dr Example", "Yes", act(MANAGER));
        enquiry.dueDiligenceDecided(DueDiligenceState.CLEAR, null, act(MANAGER));
        return enquiry;
    }

    Enquiry introduced() {
        var enquiry = readyToIntroduce();
        enquiry.introductionRecorded(REFERRAL, "Partner", "Please meet", act(MANAGER));
        return enquiry;
    }

    Enquiry inFollowUp() {
        var enquiry = introduced();
        enquiry.firstContact("They spoke", act(MANAGER));
        return enquiry;
    }

    Enquiry closed() {
        var enquiry = inTriage();
        enquiry.close(Outcome.ADVICE_GIVEN, "Answered by telephone", null, act());
        return enquiry;
    }

    Enquiry in(Stage stage) {
        return switch (stage) {
            case RECEIVED -> received();
            case TRIAGE -> screened();
            case MATCHING -> readyToIntroduce();
            case INTRODUCED -> introduced();
            case FOLLOW_UP -> inFollowUp();
            case CLOSED -> closed();
        };
    }

    /** All that taking a move back restores. */
    static String state(Enquiry enquiry) {
        return "%s %s %s %s %s %s %s %s"
                .formatted(
                        enquiry.stage(),
                        enquiry.owner(),
                        enquiry.nextStep(),
                        enquiry.nextDueAt(),
                        enquiry.holds.open(),
                        enquiry.holds.openUntil(),
                        enquiry.stageEnteredAt,
                        enquiry.tasks.stream().map(Task::isOpen).toList());
    }
}
