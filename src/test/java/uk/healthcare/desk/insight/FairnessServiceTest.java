package uk.healthcare.desk.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.matching.fairness.ExposureEvent;
import uk.healthcare.desk.matching.fairness.ShareLimit;
import uk.healthcare.desk.matching.fairness.ShareLimitService;
import uk.healthcare.desk.partner.EnglishRegion;
import uk.healthcare.desk.partner.Nation;
import uk.healthcare.desk.partner.PartnerKind;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.staff.Role;

/** The figures of fairness over a month long ago, in which nothing else happened. */
class FairnessServiceTest extends DeskTest {

    private static final Period MONTH = new Period(LocalDate.of(1999, 3, 1), LocalDate.of(1999, 3, 31));

    @Autowired
    private FairnessService fairness;

    @Autowired
    private UnmetDemandService demand;

    @Autowired
    private ShareLimitService limits;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private final List<EnquiryId> enquiries = new ArrayList<>();
    private final List<PartnerId> partners = new ArrayList<>();

    /** Twelve enquiries that three partners could have done; ten approaches go to the first, two to the second. */
    @BeforeEach
    void aMonth() {
        var samples = new CaseSamples(application);
        var owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        for (var number = 0; number < 3; number++) {
            partners.add(samples.partner("Fair %d of %d".formatted(number, System.nanoTime())));
        }
        jdbc.sql("update partner set nation = 'ENGLAND', region = 'LONDON', kind = 'CHARITY' where id = ?")
                .params(partners.getFirst().value())
                .update();
        for (var number = 0; number < 12; number++) {
            var enquiry = samples.inMatching(owner.id());
            enquiries.add(enquiry);
            jdbc.sql("insert into matched_need values (?, '1999-03-05 10:00', '1999-03-05 10:01', 'need', 3, false)")
                    .params(enquiry.value())
                    .update();
            for (var place = 0; place < 3; place++) {
                jdbc.sql("insert into eligibility values (?, ?, '1999-03-05 10:00', ?, true)")
                        .params(enquiry.value(), partners.get(place).value(), place + 1)
                        .update();
            }
            event(enquiry, number < 10 ? 0 : 1, "APPROACHED", 1);
        }
        actAs(Role.MANAGER);
    }

    @AfterEach
    void asItWas() {
        jdbc.sql("delete from share_limit").update();
        jdbc.sql("update partner set active = false, updated_at = now(6) where name like 'Fair % of %'")
                .update();
        jdbc.sql("delete from matched_need where at < '2000-01-01'").update();
        jdbc.sql("delete from exposure where at < '2000-01-01'").update();
    }

    @Test
    void a_partner_with_more_than_the_limit_is_named_beside_the_even_share() {
        var figures = fairness.figures(FairnessFilter.over(MONTH));
        assertThat(figures.enquiries()).isEqualTo(12);
        var first = of(figures, 0);
        assertThat(first.eligible()).isEqualTo(12);
        assertThat(first.choice()).isEqualTo(12);
        assertThat(first.own()).isEqualTo(10);
        assertThat(first.share()).isEqualTo(83);
        assertThat(first.evenShare()).isEqualTo(33);
        assertThat(of(figures, 1).share()).isEqualTo(17);
        assertThat(of(figures, 2).share()).isZero();
        assertThat(figures.alerts()).extracting(PartnerExposure::id).containsExactly(partners.getFirst());
        limits.set(90, 10);
        assertThat(fairness.figures(FairnessFilter.over(MONTH)).alerts()).isEmpty();
        limits.set(ShareLimit.DEFAULT.percent(), 13);
        assertThat(fairness.figures(FairnessFilter.over(MONTH)).alerts()).isEmpty();
        assertThatThrownBy(() -> limits.set(101, 1)).hasMessageContaining("share-limit.percent");
    }

    @Test
    void what_was_undone_is_taken_off_and_without_a_choice_a_share_says_nothing() {
        event(enquiries.getFirst(), 0, "APPROACHED", -1);
        jdbc.sql("update matched_need set eligible = 2 where enquiry_id = ?")
                .params(enquiries.get(1).value())
                .update();
        var first = of(fairness.figures(FairnessFilter.over(MONTH)), 0);
        assertThat(first.count(ExposureEvent.APPROACHED)).isEqualTo(9);
        assertThat(first.choice()).isEqualTo(10);
        assertThat(first.own()).isEqualTo(8);
    }

    @Test
    void duplicates_and_spam_never_count() {
        jdbc.sql("update enquiry set outcome = 'DUPLICATE' where id = ?")
                .params(enquiries.getFirst().value())
                .update();
        var figures = fairness.figures(FairnessFilter.over(MONTH));
        assertThat(figures.enquiries()).isEqualTo(11);
        assertThat(of(figures, 0).eligible()).isEqualTo(11);
        assertThat(of(figures, 0).count(ExposureEvent.APPROACHED)).isEqualTo(9);
        assertThat(of(figures, 0).choice()).isEqualTo(11);
    }

    @Test
    void groups_sum_their_partners_and_filters_leave_only_theirs() {
        var figures = fairness.figures(FairnessFilter.over(MONTH));
        var kinds = figures.by(PartnerExposure::kind);
        assertThat(kinds.stream()
                        .mapToLong(group -> group.count(ExposureEvent.APPROACHED))
                        .sum())
                .isEqualTo(12);
        var charities = kinds.stream()
                .filter(group -> group.value() == PartnerKind.CHARITY)
                .findFirst()
                .orElseThrow();
        assertThat(charities.eligible()).isEqualTo(12);
        assertThat(charities.rate()).isEqualTo(83);
        assertThat(figures.by(PartnerExposure::nation).getLast().value()).isNull();
        var london =
                fairness.figures(new FairnessFilter(MONTH, PartnerKind.CHARITY, Nation.ENGLAND, EnglishRegion.LONDON));
        assertThat(london.partners()).extracting(PartnerExposure::id).containsExactly(partners.getFirst());
        assertThat(london.partners().getFirst().share())
                .as("the share is of all")
                .isEqualTo(83);
    }

    @Test
    void figures_and_cases_take_few_statements_whatever_their_number() throws Exception {
        assertThat(QueryCount.of(() -> fairness.figures(FairnessFilter.over(MONTH))))
                .isLessThanOrEqualTo(8);
        assertThat(QueryCount.of(() -> demand.demand(InsightFilter.over(MONTH))))
                .isLessThanOrEqualTo(6);
        var cases = fairness.cases(partners.get(1), MONTH);
        assertThat(cases).hasSize(12).allSatisfy(one -> {
            assertThat(one.place()).isEqualTo(2);
            assertThat(one.asked()).isEqualTo(1);
            assertThat(one.state()).isNull();
        });
    }

    @Test
    void unmet_demand_is_told_by_what_was_asked_with_its_enquiries_and_how_it_is_today() {
        for (var number = 0; number < 3; number++) {
            jdbc.sql("insert into demand values (?, ?, 'equipment', '1999-03-05 10:00', ?, ?)")
                    .params(
                            enquiries.get(number).value(),
                            CaseSamples.AREA,
                            number == 2 ? 1 : 0,
                            number == 2 ? null : "ROOM")
                    .update();
        }
        var found = demand.demand(InsightFilter.over(MONTH));
        assertThat(found.asked()).isEqualTo(3);
        assertThat(found.unmet()).isEqualTo(2);
        assertThat(found.rows()).singleElement().satisfies(row -> {
            assertThat(row.market()).isEqualTo("KW");
            assertThat(row.asked()).isEqualTo(3);
            assertThat(row.unmet()).isEqualTo(2);
            assertThat(row.ableNow())
                    .as("the partners of this test, among others")
                    .isPositive();
        });
        assertThat(demand.missed(InsightFilter.over(MONTH), CaseSamples.AREA, "equipment", "KW"))
                .extracting(UnmetDemand.Missed::enquiry)
                .containsExactlyInAnyOrder(enquiries.get(0), enquiries.get(1));
        actAs(Role.OFFICER);
        assertThat(demand.demand(InsightFilter.over(MONTH)).asked())
                .as("not their work")
                .isZero();
    }

    private PartnerExposure of(FairnessFigures figures, int number) {
        return figures.partners().stream()
                .filter(one -> one.id().equals(partners.get(number)))
                .findFirst()
                .orElseThrow();
    }

    private void event(EnquiryId enquiry, int partner, String event, int amount) {
        jdbc.sql(
                        "insert into exposure (id, enquiry_id, partner_id, event, amount, at) values (next value for exposure_seq, ?, ?, ?, ?, '1999-03-09 10:00')")
                .params(enquiry.value(), partners.get(partner).value(), event, amount)
                .update();
    }
}
