package uk.healthcare.desk.referral;

/** How far a visit has come. */
enum VisitState {
    PLANNED,
    TOOK_PLACE,
    CALLED_OFF,
    /** Its referral ended before it. */
    ENDED
}
