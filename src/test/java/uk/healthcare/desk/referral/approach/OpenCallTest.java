package uk.healthcare.desk.referral.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.referral.ReferralState;

/** An open call asks all that fit; one of those who accept is chosen, with a reason. */
class OpenCallTest extends PartnersToAsk {

    @Autowired
    private OpenCallService calls;

    @Test
    void anOpenCallAsksAllThatFitAndOneOfThoseWhoAcceptIsChosenWithAReason() {
        var listed = shortlisted("listed");
        partner("first");
        partner("second");
        partner("third");
        var candidates = calls.candidates(enquiry);
        var to = new HashMap<PartnerId, String>();
        for (var key : List.of("listed", "first", "second", "third")) {
            var found = candidates.stream()
                    .filter(each -> each.name().equals(name(key)))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.address()).isEqualTo(address(key));
            to.put(found.partner(), address(key));
        }
        var answerBy = LocalDate.now().plusDays(20);
        var call = new OpenCall(key(), "A unit", "An enquiry", "{brief} by {due} {link}", answerBy, to);
        assertThat(calls.open(enquiry, call)).hasSize(4).allMatch(ApproachResult::isAsked);
        assertThat(calls.open(enquiry, call)).as("pressed twice").hasSize(4).allMatch(ApproachResult::isAsked);
        assertThat(letters()).hasSize(4);
        letters().forEach(letter -> mail.send(application, letter));
        assertThat(count("select count(*) from open_call where enquiry_id = :id", enquiry.value()))
                .isEqualTo(1);
        assertThat(jdbc.sql("""
                                select count(*) from referral where enquiry_id = :id and state = 'APPROACHED'
                                  and open_call_id is not null and date(answer_due_at) = :due""")
                        .param("id", enquiry.value())
                        .param("due", answerBy)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);

        var first = referral("first");
        var second = referral("second");
        steps.accepted(first, LocalDate.now(), null);
        assertThatThrownBy(() -> calls.choose(second, "It is near")).hasMessageContaining("not-accepted");
        steps.accepted(second, LocalDate.now(), null);
        assertThatThrownBy(() -> calls.choose(first, " ")).hasMessageContaining("choice.reason");
        calls.choose(second, "It can begin this year");

        assertThat(state(second)).isEqualTo(ReferralState.ACCEPTED);
        for (var other : List.of(first, listed, referral("third"))) {
            assertThat(state(other)).isEqualTo(ReferralState.ENDED);
            assertThat(kept("select reason from referral where id = :id", other))
                    .isEqualTo("Another partner was chosen");
        }
        assertThat(kept(
                        "select c.choice_reason from open_call c join referral r on r.id = c.chosen_id where r.id = :id",
                        second))
                .isEqualTo("It can begin this year");
        assertThatThrownBy(() -> calls.choose(second, "Again")).hasMessageContaining("choice.already");
    }

    @Test
    void anOpenCallNeedsADayAndAsksNobodyWhoDoesNotFit() {
        var fits = partner("fits");
        var soon = LocalDate.now().plusDays(9);
        for (var day : new LocalDate[] {null, LocalDate.now(), LocalDate.now().plusDays(400)}) {
            assertThatThrownBy(() -> calls.open(
                            enquiry,
                            new OpenCall(key(), "A", "S", "{brief} {link}", day, Map.of(fits, address("fits")))))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            rule -> assertThat(rule.field()).isEqualTo("answerBy"));
        }
        jdbc.sql("update offer set area_code = 'vascular' where partner_id = :id")
                .param("id", fits.value())
                .update();
        jdbc.sql("delete from track_record where partner_id = :id")
                .param("id", fits.value())
                .update();
        var results = calls.open(
                enquiry, new OpenCall(key(), "A", "S", "{brief} {link}", soon, Map.of(fits, address("fits"))));
        assertThat(results).noneMatch(ApproachResult::isAsked);
        assertThat(count("select count(*) from referral where partner_id = :id", fits.value()))
                .isZero();
    }

    private ReferralId referral(String key) {
        return new ReferralId(jdbc.sql("""
                        select r.id from referral r join partner p on p.id = r.partner_id
                        where p.name = :name and r.enquiry_id = :enquiry""")
                .param("name", name(key))
                .param("enquiry", enquiry.value())
                .query(Long.class)
                .single());
    }
}
