package uk.healthcare.desk.partner;

import java.time.LocalDate;
import java.util.List;

/** What the offers, the track records and the contacts of a partner each have in their own way. */
interface PartKind<T, P extends PartnerPart<T>> {

    /** The message key that says that somebody has taken it away. */
    String gone();

    /** What a new one starts from. */
    T blank();

    /** The same, tidied; every field within what the rules allow. */
    T checked(T typed, LocalDate today);

    T merged(T mine, T before, T theirs, Merge merge);

    P made(Partner partner, T content);

    /** Whether {@code wanted} may stand beside the others: any may, unless a kind of part says otherwise. */
    default void admit(T wanted, List<T> others) {}

    /** Says which part it is that a change is about. */
    void name(P part, Revision revision);
}
