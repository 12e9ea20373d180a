package uk.healthcare.desk.partner;

import java.time.LocalDate;
import java.time.Year;

/** Pieces of work as parts of a partner. */
final class TrackKind implements PartKind<TrackWork, TrackRecord> {

    @Override
    public String gone() {
        return "partner.track.gone";
    }

    @Override
    public TrackWork blank() {
        return TrackWork.BLANK;
    }

    @Override
    public TrackWork checked(TrackWork typed, LocalDate today) {
        return typed.checked(Year.of(today.getYear()));
    }

    @Override
    public TrackWork merged(TrackWork mine, TrackWork before, TrackWork theirs, Merge merge) {
        return mine.mergedOnto(before, theirs, merge);
    }

    @Override
    public TrackRecord made(Partner partner, TrackWork content) {
        return new TrackRecord(partner, content);
    }

    @Override
    public void name(TrackRecord part, Revision revision) {
        revision.about(part.content().description());
    }
}
