package uk.healthcare.desk.demo;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.ContactDetails;
import uk.healthcare.desk.partner.PartnerCatalogue;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;

/** Gives the partners that matching suggests somebody to talk to: invented, and marked so in the job title. */
@Component
@Profile({"demo", "bench"})
class InventedContacts {

    private static final List<String> GIVEN =
            List.of("Alice", "Graham", "Nadine", "Peter", "Joanna", "Rhys", "Fiona", "Daniel", "Zara", "Callum");
    private static final List<String> FAMILY =
            List.of("Thornbury", "Ashcombe", "Merriweather", "Lockwood", "Penhale", "Garside", "Winterton", "Rowntree");
    private static final List<String> TITLES = List.of(
            "International partnerships lead", "Head of commercial development", "Programme manager, international");

    private final PartnerCatalogue catalogue;
    private final PartnerService partners;

    InventedContacts(PartnerCatalogue catalogue, PartnerService partners) {
        this.catalogue = catalogue;
        this.partners = partners;
    }

    void add() {
        Acting.asSystem(Set.of(Role.MANAGER), () -> {
            for (var partner : catalogue.active()) {
                if (!partner.offers().isEmpty()) {
                    partners.addContact(partner.id(), of(partner.id()));
                }
            }
            return true;
        });
    }

    /** The same at any time. */
    static ContactDetails of(PartnerId partner) {
        var draw = Draw.of(11, partner.value());
        var given = draw.oneOf(GIVEN);
        var family = draw.oneOf(FAMILY);
        return new ContactDetails(
                given + " " + family,
                draw.oneOf(TITLES) + " (demonstration)",
                (given + "." + family).toLowerCase() + "@partner-" + partner + ".example",
                InventedParties.telephone(draw));
    }
}
