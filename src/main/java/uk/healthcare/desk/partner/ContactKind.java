package uk.healthcare.desk.partner;

import java.time.LocalDate;

/** People as parts of a partner. */
final class ContactKind implements PartKind<ContactDetails, PartnerContact> {

    @Override
    public String gone() {
        return "partner.contact.gone";
    }

    @Override
    public ContactDetails blank() {
        return ContactDetails.BLANK;
    }

    @Override
    public ContactDetails checked(ContactDetails typed, LocalDate today) {
        return typed.checked();
    }

    @Override
    public ContactDetails merged(ContactDetails mine, ContactDetails before, ContactDetails theirs, Merge merge) {
        return mine.mergedOnto(before, theirs, merge);
    }

    @Override
    public PartnerContact made(Partner partner, ContactDetails content) {
        return new PartnerContact(partner, content);
    }

    @Override
    public void name(PartnerContact part, Revision revision) {
        revision.about(part);
    }
}
