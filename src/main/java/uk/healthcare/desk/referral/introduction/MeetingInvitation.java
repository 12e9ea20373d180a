package uk.healthcare.desk.referral.introduction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import uk.healthcare.desk.common.EmailAddress;

/**
 * An invitation that calendar programs take up: in UTC, so that each shows it by its own clock.
 *
 * @param uid the same again is the same meeting
 * @param organiser the mailbox of the case, to which answers come
 */
record MeetingInvitation(
        String uid,
        String title,
        String description,
        Meeting meeting,
        EmailAddress organiser,
        String organiserName,
        List<EmailAddress> guests) {

    static final String TYPE = "text/calendar; method=REQUEST; charset=UTF-8";
    static final String FILE = "invitation.ics";

    byte[] content(Instant now) {
        var target = new ByteArrayOutputStream();
        try {
            new CalendarOutputter().output(calendar(now), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    private Calendar calendar(Instant now) {
        var event = new VEvent(meeting.from(), meeting.to(), title);
        event.replace(new DtStamp(now));
        event.add(new Uid(uid));
        event.add(new Sequence(0));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Description(description));
        event.add(organizer());
        guests.forEach(guest -> event.add(attendee(guest)));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Healthcare UK//Enquiry Desk//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.REQUEST);
        calendar.add(event);
        return calendar;
    }

    private Organizer organizer() {
        var organizer = new Organizer(mailto(organiser));
        organizer.add(new Cn(organiserName));
        return organizer;
    }

    private static Attendee attendee(EmailAddress guest) {
        var attendee = new Attendee(mailto(guest));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.TRUE);
        return attendee;
    }

    private static URI mailto(EmailAddress address) {
        try {
            return new URI("mailto", address.value(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No address: " + address.value(), e);
        }
    }
}
