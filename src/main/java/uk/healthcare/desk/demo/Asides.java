package uk.healthcare.desk.demo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.demo.Aside.Called;
import uk.healthcare.desk.demo.Aside.Choice;
import uk.healthcare.desk.demo.Aside.Linked;
import uk.healthcare.desk.demo.Aside.Reminded;
import uk.healthcare.desk.demo.Aside.Told;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.referral.disclosure.Disclosures;

/** Writes what belongs to invented cases beside their aggregates, at the moments of the past in which it happened. */
@Component
@Profile({"demo", "bench"})
class Asides {

    private static final Duration UNTIL_OPENED = Duration.ofHours(3);

    private final Disclosures disclosures;
    private final PersonalLinks links;
    private final JdbcClient jdbc;

    Asides(Disclosures disclosures, PersonalLinks links, JdbcClient jdbc) {
        this.disclosures = disclosures;
        this.links = links;
        this.jdbc = jdbc;
    }

    void write(List<Aside> asides) {
        disclosures.addAll(asides.stream()
                .filter(Told.class::isInstance)
                .map(aside -> ((Told) aside).disclosure())
                .toList());
        for (var aside : asides) {
            switch (aside) {
                case Told told -> {}
                case Reminded reminded -> write(reminded);
                case Linked linked -> write(linked);
                case Called called -> write(called);
            }
        }
    }

    private void write(Reminded reminded) {
        jdbc.sql("insert into partner_chase (referral_id, asked_at, step, at) values (?, ?, ?, ?)")
                .params(
                        reminded.referral().value(),
                        Utc.column(reminded.asked()),
                        reminded.step(),
                        Utc.column(reminded.at()))
                .update();
    }

    private void write(Linked linked) {
        var id = links.make(linked.link).value();
        var opened = linked.used == null ? linked.at.plus(UNTIL_OPENED) : linked.used;
        jdbc.sql("""
                        update personal_link set issued_at = :at, expires_at = :expires, opened_at = :opened, used_at = :used
                        where id = :id""")
                .param("at", Utc.column(linked.at))
                .param(
                        "expires",
                        Utc.column(linked.at.plus(linked.link.purpose().valid())))
                .param("opened", Utc.column(opened))
                .param("used", linked.used == null ? null : Utc.column(linked.used))
                .param("id", id)
                .update();
        if (linked.wording != null) {
            jdbc.sql("insert into consent_request (link_id, letter_key, wording) values (?, ?, ?)")
                    .params(id, UUID.randomUUID().toString(), linked.wording)
                    .update();
            linked.partners.forEach(partner -> jdbc.sql(
                            "insert into consent_request_partner (link_id, partner_id, agreed) values (?, ?, ?)")
                    .param(id)
                    .param(partner.value())
                    .param(linked.used == null ? null : true)
                    .update());
        }
    }

    private void write(Called called) {
        var id = jdbc.sql("select next value for open_call_seq")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into open_call (id, enquiry_id, answer_due_at, brief, opened_at, opened_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        called.enquiry.value(),
                        Utc.column(called.due),
                        called.brief,
                        Utc.column(called.at),
                        called.by.value())
                .update();
        called.asked.forEach(referral -> jdbc.sql("update referral set open_call_id = ? where id = ?")
                .params(id, referral.value())
                .update());
        if (called.choice != null) {
            choose(id, called.choice);
        }
    }

    private void choose(long call, Choice choice) {
        jdbc.sql("update open_call set chosen_id = ?, choice_reason = ?, chosen_at = ?, chosen_by = ? where id = ?")
                .params(
                        choice.referral().value(),
                        choice.reason(),
                        Utc.column(choice.at()),
                        choice.by().value(),
                        call)
                .update();
    }
}
