package uk.healthcare.desk.matching.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.TwoAtOnce;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.matching.Factor;
import uk.healthcare.desk.matching.Simulation;
import uk.healthcare.desk.matching.SimulationService;
import uk.healthcare.desk.matching.SuggestionService;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.Words;

/** A draft, what it would change, and what is published. */
class WeightServiceTest extends DeskTest {

    @Autowired
    private WeightService service;

    @Autowired
    private SimulationService simulations;

    @Autowired
    private PublishedWeights published;

    @Autowired
    private SuggestionService suggestions;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    /** All tests share one database: what is published here must not weigh in others. */
    @BeforeEach
    @AfterEach
    void asTheProductCame() {
        jdbc.sql("delete from weight_set").update();
        jdbc.sql("""
                delete o from offer o join partner p on p.id = o.partner_id
                 where p.name like 'Known to Work %' or p.name like 'Well Proven %'""").update();
        jdbc.sql(
                        "update partner set active = false, updated_at = now(6) where name like 'Known to Work %' or name like 'Well Proven %'")
                .update();
        published.forget();
        actAs(Role.MANAGER);
    }

    @Test
    void every_factor_says_what_it_means() {
        assertThat(FactorName.values())
                .allSatisfy(factor -> assertThat(Words.text("factor-meaning." + factor.name()))
                        .endsWith("."));
    }

    @Test
    void the_first_version_is_the_products_own() {
        assertThat(service.versions()).singleElement().isEqualTo(WeightSet.FIRST);
        assertThat(published.current()).isEqualTo(Weights.DEFAULT);
        assertThat(WeightSet.FIRST.weights()).isEqualTo(Weights.DEFAULT);
        assertThat(Arrays.stream(FactorName.values())
                        .mapToDouble(WeightSet.FIRST::share)
                        .sum())
                .isCloseTo(100, offset(0.001));
    }

    @Test
    void of_two_who_publish_at_once_one_is_told_and_the_reason_kept_is_that_of_the_other() throws Exception {
        for (var round = 0; round < 10; round++) {
            service.begin(null);
            var before = draft().points(FactorName.CAPACITY);
            service.set(FactorName.CAPACITY, before, before + 1);
            var seen = draft();
            assertThat(new TwoAtOnce(person(Role.MANAGER), person(Role.MANAGER))
                            .met(() -> service.publish(seen, "One"), () -> service.publish(seen, "Other")))
                    .singleElement()
                    .satisfies(told -> assertThat(told).hasMessage("weights.no-draft"));
        }
        assertThat(service.versions()).hasSize(11);
    }

    @Test
    void what_is_published_is_what_was_seen_though_somebody_changes_it_at_that_moment() throws Exception {
        for (var round = 0; round < 10; round++) {
            service.begin(null);
            var before = draft().points(FactorName.CAPACITY);
            service.set(FactorName.CAPACITY, before, before + 1);
            var seen = draft();
            var met = new TwoAtOnce(person(Role.MANAGER), person(Role.MANAGER))
                    .met(
                            () -> service.publish(seen, "As seen"),
                            () -> service.set(FactorName.CAPACITY, before + 1, before + 2));
            assertThat(met).singleElement().isInstanceOf(RuleViolation.class);
            if (service.draft().isPresent()) {
                service.withdraw();
            } else {
                assertThat(service.versions().getFirst().points(FactorName.CAPACITY))
                        .isEqualTo(before + 1);
            }
        }
    }

    @Test
    void what_is_published_weighs_the_next_suggestion_and_is_on_record_with_who_and_why() {
        var enquiry = enquiry();
        service.begin(null);
        for (var factor : FactorName.values()) {
            service.set(factor, WeightSet.FIRST.points(factor), factor == FactorName.CAPACITY ? 100 : 0);
        }
        assertThat(suggestions.suggest(enquiry).fitting().getFirst().factors()).hasSizeGreaterThan(1);
        assertThat(service.publish(draft(), "A trial of capacity alone")).isEqualTo(2);
        assertThat(suggestions.suggest(enquiry).fitting().getFirst().factors())
                .extracting(Factor::name)
                .containsExactly(FactorName.CAPACITY);
        assertThat(published.version().number()).isEqualTo(2);
        var newest = service.versions().getFirst();
        assertThat(newest.reason()).isEqualTo("A trial of capacity alone");
        assertThat(newest.by()).isNotBlank();
        assertThat(newest.changedSince(WeightSet.FIRST)).contains(FactorName.CAPACITY, FactorName.SERVICE_AREA);
        assertThat(service.draft()).isEmpty();
    }

    @Test
    void a_draft_counts_nothing_and_can_be_withdrawn_and_brought_back() {
        service.begin(null);
        service.set(FactorName.CAPACITY, WeightSet.FIRST.points(FactorName.CAPACITY), 77);
        var draft = draft();
        service.withdraw();
        assertThat(service.draft()).isEmpty();
        assertThat(published.current()).isEqualTo(Weights.DEFAULT);
        service.bringBack(draft);
        assertThat(draft().points()).isEqualTo(draft.points());
    }

    @Test
    void there_is_one_draft_and_two_hands_on_one_factor_are_told() {
        service.begin(null);
        assertThatThrownBy(() -> service.begin(null)).hasMessageContaining("weights.draft.already");
        var before = WeightSet.FIRST.points(FactorName.EVIDENCE);
        service.set(FactorName.EVIDENCE, before, 50);
        assertThatThrownBy(() -> service.set(FactorName.EVIDENCE, before, 60))
                .hasMessageContaining("weights.changed-meanwhile");
        assertThat(draft().points(FactorName.EVIDENCE)).isEqualTo(50);
    }

    @Test
    void publishing_asks_for_a_reason_a_difference_and_the_draft_as_it_was_read() {
        service.begin(null);
        var read = draft();
        assertThatThrownBy(() -> service.publish(read, "Why not")).hasMessageContaining("weights.nothing-changed");
        service.set(FactorName.EVIDENCE, read.points(FactorName.EVIDENCE), 50);
        assertThatThrownBy(() -> service.publish(read, "Why not")).hasMessageContaining("weights.draft.changed");
        assertThatThrownBy(() -> service.publish(draft(), " "))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo("reason"));
        assertThatThrownBy(() -> service.set(FactorName.EVIDENCE, 50, 101)).hasMessageContaining("weights.points");
    }

    @Test
    void a_simulation_tells_which_suggestions_would_change_in_few_statements() throws Exception {
        var enquiry = enquiryForWhichTheSettingDecides();
        var same = simulations.simulate(WeightSet.FIRST, Simulation.Sample.IN_MATCHING);
        assertThat(same.enquiries()).isPositive();
        assertThat(same.changes()).isEmpty();
        assertThat(same.firstChanged() + same.threeChanged()).isZero();
        var other = simulations.simulate(settingAlone(), Simulation.Sample.IN_MATCHING);
        assertThat(other.enquiries()).isEqualTo(same.enquiries());
        assertThat(other.firstChanged()).isPositive();
        var change = other.changes().stream()
                .filter(one -> one.enquiry().equals(enquiry))
                .findFirst()
                .orElseThrow();
        assertThat(change.before().getFirst()).startsWith("Known to Work");
        assertThat(change.after().getFirst()).doesNotStartWith("Known to Work");
        assertThat(QueryCount.of(() -> simulations.simulate(settingAlone(), Simulation.Sample.LAST_500)))
                .isLessThanOrEqualTo(6);
    }

    private static WeightSet settingAlone() {
        return new WeightSet(null, null, Map.of(FactorName.CARE_SETTING, 100), null, null, null);
    }

    /** In a field of its own with two partners: one with work in the market, one that offers it in the setting asked. */
    private EnquiryId enquiryForWhichTheSettingDecides() {
        var enquiry = enquiry();
        var samples = new CaseSamples(application);
        var known = samples.partner("Known to Work " + enquiry.value());
        var proven = samples.partner("Well Proven " + enquiry.value());
        var area = jdbc.sql("""
                        select a.code from service_area a
                         where not exists (select 1 from offer o join service_area b on b.code = o.area_code
                                where coalesce(b.parent_code, b.code) = coalesce(a.parent_code, a.code))
                         order by a.code limit 1""").query(String.class).single();
        jdbc.sql("update enquiry set area_codes = ? where id = ?")
                .params(area, enquiry.value())
                .update();
        jdbc.sql("update enquiry_service_area set area_code = ? where enquiry_id = ?")
                .params(area, enquiry.value())
                .update();
        jdbc.sql(
                        "update offer set area_code = ?, setting = if(partner_id = ?, 'PRIMARY', 'TERTIARY') where partner_id in (?, ?)")
                .params(area, known.value(), known.value(), proven.value())
                .update();
        jdbc.sql("update track_record set area_code = ? where partner_id = ?")
                .params(area, known.value())
                .update();
        jdbc.sql("delete from track_record where partner_id = ?")
                .params(proven.value())
                .update();
        jdbc.sql("update partner set updated_at = now(6) where id in (?, ?)")
                .params(known.value(), proven.value())
                .update();
        return enquiry;
    }

    private WeightSet draft() {
        return service.draft().orElseThrow();
    }

    private EnquiryId enquiry() {
        var samples = new CaseSamples(application);
        var owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        var enquiry = samples.inMatching(owner.id());
        actAs(Role.MANAGER);
        return enquiry;
    }
}
