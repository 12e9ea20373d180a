package uk.healthcare.desk.referral;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.PartnerDirectory;
import uk.healthcare.desk.partner.PartnerSheet;

/** The people of a partner who can be written to. */
@Component
class PartnerContacts {

    private final PartnerDirectory partners;

    PartnerContacts(PartnerDirectory partners) {
        this.partners = partners;
    }

    /** Their addresses, the first contact's first. */
    List<String> addresses(PartnerId partner) {
        return reachable(partners.sheet(partner))
                .flatMap(contact -> address(contact).stream())
                .map(EmailAddress::value)
                .distinct()
                .toList();
    }

    /** Whoever of them has that address. @throws RuleViolation when nobody has */
    static ContactDetails chosen(PartnerSheet sheet, String address) {
        return reachable(sheet)
                .filter(contact -> address(contact)
                        .filter(one -> one.value().equals(address))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new RuleViolation("referral.letter.contact").at("sendTo"));
    }

    private static Stream<ContactDetails> reachable(PartnerSheet sheet) {
        return sheet.contacts().stream()
                .map(PartnerSheet.Part::content)
                .filter(contact -> address(contact).isPresent());
    }

    private static Optional<EmailAddress> address(ContactDetails contact) {
        return Optional.ofNullable(contact.email()).flatMap(EmailAddress::parse);
    }
}
