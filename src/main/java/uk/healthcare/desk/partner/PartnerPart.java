package uk.healthcare.desk.partner;

/** A row that belongs to a partner and is changed only through it. */
interface PartnerPart<T> {

    Long id();

    T content();

    void become(T changed);
}
