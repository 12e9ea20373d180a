package uk.healthcare.desk.referral.consent;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.referral.ReferralState;

/** What enquirers are asked by personal links: the words, the partners, and what was answered for each. */
@Component
class ConsentRequests {

    private final JdbcClient jdbc;

    ConsentRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One partner that was asked for. @param state how its referral stands; null when it has none any more */
    record Asked(
            PartnerId partner,
            String name,
            @Nullable ReferralState state,
            @Nullable Boolean agreed) {

        boolean considered() {
            return state != null && state.isOpen();
        }
    }

    boolean has(UUID letter) {
        return jdbc.sql("select exists (select 1 from consent_request where letter_key = :key)")
                .param("key", letter.toString())
                .query(Boolean.class)
                .single();
    }

    void add(LinkId link, UUID letter, String wording, Collection<PartnerId> partners) {
        jdbc.sql("insert into consent_request (link_id, letter_key, wording) values (:link, :key, :wording)")
                .param("link", link.value())
                .param("key", letter.toString())
                .param("wording", wording)
                .update();
        for (var partner : partners) {
            jdbc.sql("insert into consent_request_partner (link_id, partner_id) values (:link, :partner)")
                    .param("link", link.value())
                    .param("partner", partner.value())
                    .update();
        }
    }

    /** Word for word. */
    String wording(LinkId link) {
        return jdbc.sql("select wording from consent_request where link_id = :link")
                .param("link", link.value())
                .query(String.class)
                .single();
    }

    List<Asked> asked(LinkId link) {
        return jdbc.sql("""
                        select a.partner_id, p.name, r.state, a.agreed from consent_request_partner a
                          join personal_link l on l.id = a.link_id join partner p on p.id = a.partner_id
                          left join referral r on r.enquiry_id = l.enquiry_id and r.partner_id = a.partner_id
                        where a.link_id = :link order by p.folded_name, p.id""")
                .param("link", link.value())
                .query((row, number) -> {
                    var state = row.getString("state");
                    return new Asked(
                            new PartnerId(row.getLong("partner_id")),
                            row.getString("name"),
                            state == null ? null : ReferralState.valueOf(state),
                            row.getObject("agreed", Boolean.class));
                })
                .list();
    }

    void answered(LinkId link, PartnerId partner, boolean agreed) {
        jdbc.sql("update consent_request_partner set agreed = :agreed where link_id = :link and partner_id = :partner")
                .param("agreed", agreed)
                .param("link", link.value())
                .param("partner", partner.value())
                .update();
    }
}
