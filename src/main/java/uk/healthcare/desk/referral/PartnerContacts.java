package uk.healthcare.desk.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.PartnerId;

/** To whom a partner is written. */
@Component
public class PartnerContacts {

    private final JdbcClient jdbc;

    PartnerContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The addresses of its people, each once, in the order of its page. */
    public List<String> of(PartnerId partner) {
        return of(List.of(partner)).getOrDefault(partner, List.of());
    }

    /** Who has that address there; nothing where the page does not say. */
    public Optional<String> name(PartnerId partner, String address) {
        return jdbc.sql("""
                        select name from partner_contact where partner_id = :partner and email = :address and name is not null
                        order by id limit 1""")
                .param("partner", partner.value())
                .param("address", address)
                .query((row, number) -> row.getString("name"))
                .optional();
    }

    /** The same for several; those without an address are left out. */
    public Map<PartnerId, List<String>> of(Collection<PartnerId> partners) {
        var found = new HashMap<PartnerId, List<String>>();
        if (partners.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select partner_id, email from partner_contact
                        where partner_id in (:partners) and email is not null order by partner_id, id""")
                .param("partners", partners.stream().map(PartnerId::value).toList())
                .query(row -> {
                    var addresses = found.computeIfAbsent(
                            new PartnerId(row.getLong("partner_id")), missing -> new ArrayList<>());
                    EmailAddress.parse(row.getString("email"))
                            .map(EmailAddress::value)
                            .filter(address -> !addresses.contains(address))
                            .ifPresent(addresses::add);
                });
        found.values().removeIf(List::isEmpty);
        return found;
    }
}
