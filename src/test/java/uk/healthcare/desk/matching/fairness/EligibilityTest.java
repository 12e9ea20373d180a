package uk.healthcare.desk.matching.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.ReferralService;
import uk.healthcare.desk.referral.ShortlistService;
import uk.healthcare.desk.staff.Role;

/** Who could have done what an enquiry asks is recorded when it comes to matching, and what nobody could. */
class EligibilityTest extends DeskTest {

    @Autowired
    private Eligibility eligibility;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private CaseSamples samples;
    private EnquiryId enquiry;
    private PartnerId partner;
    private String area;

    /** In a service area that nobody else offers, nor a part of it, nor the whole. */
    @BeforeEach
    void anEnquiryInAFieldOfItsOwn() {
        samples = new CaseSamples(application);
        var owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        partner = samples.partner("Eligible Beams " + enquiry.value());
        area = jdbc.sql("""
                        select a.code from service_area a
                         where not exists (select 1 from offer o join service_area b on b.code = o.area_code
                                where coalesce(b.parent_code, b.code) = coalesce(a.parent_code, a.code))
                         order by a.code desc limit 1""").query(String.class).single();
        ask(area);
        signOut();
    }

    @Test
    void whoever_could_have_done_it_is_recorded_once_with_its_place_and_counted_as_suggested() {
        offer(partner, area);
        eligibility.reckonNew();
        assertThat(eligible()).containsExactly(partner.value());
        assertThat(suggested(partner)).isEqualTo(1);
        eligibility.reckonNew();
        assertThat(eligible()).containsExactly(partner.value());
        assertThat(suggested(partner)).isEqualTo(1);
    }

    @Test
    void when_what_is_asked_changes_it_is_reckoned_anew_and_nobody_loses_what_was_recorded() {
        offer(partner, area);
        eligibility.reckonNew();
        var other = samples.partner("Eligible Later " + enquiry.value());
        offer(other, area);
        touch();
        eligibility.reckonNew();
        assertThat(eligible()).as("the same need").containsExactly(partner.value());
        jdbc.sql("insert into enquiry_care_setting (enquiry_id, setting) values (?, 'COMMUNITY')")
                .params(enquiry.value())
                .update();
        touch();
        eligibility.reckonNew();
        assertThat(eligible()).containsExactlyInAnyOrder(partner.value(), other.value());
        assertThat(suggested(partner)).isEqualTo(1);
        assertThat(suggested(other)).isEqualTo(1);
    }

    @Test
    void what_came_long_before_it_was_recorded_is_marked_and_counts_nobody_as_suggested() {
        offer(partner, area);
        jdbc.sql(
                        "update clock_run set started_at = started_at - interval 40 day where enquiry_id = ? and kind = 'FIRST_APPROACH'")
                .params(enquiry.value())
                .update();
        eligibility.reckonNew();
        assertThat(eligible()).as("not of the last days").isEmpty();
        eligibility.reckonPast();
        assertThat(eligible()).containsExactly(partner.value());
        assertThat(suggested(partner)).isZero();
        assertThat(jdbc.sql("select hindsight from matched_need where enquiry_id = ?")
                        .params(enquiry.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** Or else whoever was chosen most would have the fewest enquiries to be measured against. */
    @Test
    void whoever_has_no_room_today_could_have_done_what_came_long_ago() {
        offer(partner, area);
        jdbc.sql(
                        "update clock_run set started_at = started_at - interval 40 day where enquiry_id = ? and kind = 'FIRST_APPROACH'")
                .params(enquiry.value())
                .update();
        actAs(Role.MANAGER);
        var elsewhere = samples.inMatching(person(Role.PARTNERSHIP_MANAGER).id());
        var referral = application.getBean(ShortlistService.class).shortlist(elsewhere, partner, CaseSamples.REASON);
        var today = London.dateOf(application.getBean(Clock.class).instant());
        application.getBean(ReferralService.class).approach(referral, Channel.EMAIL, today, "Would you be interested?");
        signOut();
        jdbc.sql("update partner set capacity = 1, paused_until = current_date + interval 30 day where id = ?")
                .params(partner.value())
                .update();
        changed(partner);
        eligibility.reckonPast();
        assertThat(eligible()).containsExactly(partner.value());
        assertThat(lacking()).isNull();
    }

    @Test
    void what_was_reckoned_in_time_and_asks_for_something_else_days_later_is_reckoned_with_the_room_there_is() {
        offer(partner, area);
        eligibility.reckonNew();
        jdbc.sql("update matched_need set at = at - interval 3 day, need = 'another' where enquiry_id = ?")
                .params(enquiry.value())
                .update();
        jdbc.sql("update partner set paused_until = current_date + interval 30 day where id = ?")
                .params(partner.value())
                .update();
        changed(partner);
        touch();
        eligibility.reckonNew();
        assertThat(lacking()).isEqualTo("ROOM");
    }

    @Test
    void demand_that_nobody_can_meet_is_recorded_with_why() {
        eligibility.reckonNew();
        assertThat(lacking()).isEqualTo("OFFER");
        offer(partner, area);
        jdbc.sql("insert into partner_refused_market (partner_id, market_code) values (?, 'KW')")
                .params(partner.value())
                .update();
        reckonAnew();
        assertThat(lacking()).isEqualTo("MARKET");
        jdbc.sql("delete from partner_refused_market where partner_id = ?")
                .params(partner.value())
                .update();
        jdbc.sql("update partner set capacity = 0 where id = ?")
                .params(partner.value())
                .update();
        reckonAnew();
        assertThat(lacking()).isEqualTo("ROOM");
        jdbc.sql("update partner set capacity = 5 where id = ?")
                .params(partner.value())
                .update();
        reckonAnew();
        assertThat(lacking()).isNull();
    }

    private void reckonAnew() {
        changed(partner);
        jdbc.sql("update matched_need set need = 'another' where enquiry_id = ?")
                .params(enquiry.value())
                .update();
        touch();
        eligibility.reckonNew();
    }

    private void touch() {
        jdbc.sql(
                        "update enquiry e join matched_need m on m.enquiry_id = e.id set e.updated_at = m.recorded_at + interval 1 microsecond where e.id = ?")
                .params(enquiry.value())
                .update();
    }

    private void ask(String code) {
        jdbc.sql("update enquiry_service_area set area_code = ? where enquiry_id = ?")
                .params(code, enquiry.value())
                .update();
        jdbc.sql("update enquiry set area_codes = ? where id = ?")
                .params(code, enquiry.value())
                .update();
    }

    private void offer(PartnerId who, String code) {
        jdbc.sql("update offer set area_code = ? where partner_id = ?")
                .params(code, who.value())
                .update();
        changed(who);
    }

    /** As the directory's own services would leave it: the catalogue is read anew. */
    private void changed(PartnerId who) {
        jdbc.sql("update partner set updated_at = now(6) where id = ?")
                .params(who.value())
                .update();
    }

    /** The field is empty again for the next test. */
    @AfterEach
    void withdrawOffers() {
        jdbc.sql("delete from offer where area_code = ?").params(area).update();
        jdbc.sql("update partner set active = false, updated_at = now(6) where name like 'Eligible %'")
                .update();
    }

    /** Of the partners of this test: whole hospitals may fit any field. */
    private List<Long> eligible() {
        return jdbc.sql("""
                        select l.partner_id from eligibility l join partner p on p.id = l.partner_id
                         where l.enquiry_id = ? and p.name like concat('Eligible % ', ?) order by l.place""")
                .params(enquiry.value(), enquiry.value())
                .query(Long.class)
                .list();
    }

    private long suggested(PartnerId who) {
        return jdbc.sql(
                        "select coalesce(sum(amount), 0) from exposure where enquiry_id = ? and partner_id = ? and event = 'SUGGESTED'")
                .params(enquiry.value(), who.value())
                .query(Long.class)
                .single();
    }

    private String lacking() {
        return jdbc.sql("select lacking from demand where enquiry_id = ?")
                .params(enquiry.value())
                .query((row, number) -> row.getString("lacking"))
                .list()
                .getFirst();
    }
}
