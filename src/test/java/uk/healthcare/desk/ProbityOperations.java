package uk.healthcare.desk;

import static uk.healthcare.desk.Operation.of;
import static uk.healthcare.desk.Row.FAIRNESS;
import static uk.healthcare.desk.Row.INSIGHT;
import static uk.healthcare.desk.Row.KEEP_INTERESTS;
import static uk.healthcare.desk.Row.MANAGE;
import static uk.healthcare.desk.Row.READ_INTERESTS;
import static uk.healthcare.desk.Row.READ_WEIGHTS;
import static uk.healthcare.desk.Row.SIGNED_IN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.healthcare.desk.common.InterestId;
import uk.healthcare.desk.insight.FairnessFilter;
import uk.healthcare.desk.insight.FairnessService;
import uk.healthcare.desk.insight.InsightFilter;
import uk.healthcare.desk.insight.Period;
import uk.healthcare.desk.insight.UnmetDemandService;
import uk.healthcare.desk.matching.Simulation;
import uk.healthcare.desk.matching.SimulationService;
import uk.healthcare.desk.matching.fairness.ShareLimitService;
import uk.healthcare.desk.matching.weights.FactorName;
import uk.healthcare.desk.matching.weights.WeightService;
import uk.healthcare.desk.matching.weights.WeightSet;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.partner.InterestTerms;

/** Weights, interests and fairness, each operation under its row. Nothing is published here: others would see it. */
final class ProbityOperations {

    private static final WeightSet WEIGHTS = new WeightSet(null, null, Map.of(), null, null, null);
    private static final InterestTerms INTEREST = new InterestTerms(null, null, null, null);
    private static final InterestId NO_INTEREST = new InterestId(8_999_999_999L);

    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private ProbityOperations() {}

    static List<Operation<?>> all() {
        return List.of(
                of(WeightService.class, "versions", READ_WEIGHTS, (s, it) -> s.versions()),
                of(WeightService.class, "draft", READ_WEIGHTS, (s, it) -> s.draft()),
                of(WeightService.class, "begin", MANAGE, (s, it) -> s.begin(-1)),
                of(WeightService.class, "set", MANAGE, (s, it) -> s.set(FactorName.EVIDENCE, 0, -1)),
                of(WeightService.class, "withdraw", MANAGE, (s, it) -> s.withdraw()),
                of(
                        WeightService.class,
                        "bringBack",
                        MANAGE,
                        (s, it) -> s.bringBack(
                                new WeightSet(null, null, Map.of(FactorName.EVIDENCE, -1), null, null, null))),
                of(WeightService.class, "publish", MANAGE, (s, it) -> s.publish(WEIGHTS, "")),
                of(
                        SimulationService.class,
                        "simulate",
                        MANAGE,
                        (s, it) -> s.simulate(WEIGHTS, Simulation.Sample.IN_MATCHING)),
                of(ShareLimitService.class, "limit", FAIRNESS, (s, it) -> s.limit()),
                of(ShareLimitService.class, "set", MANAGE, (s, it) -> s.set(0, 0)),
                of(FairnessService.class, "figures", FAIRNESS, (s, it) -> s.figures(FairnessFilter.over(YEAR))),
                of(FairnessService.class, "cases", FAIRNESS, (s, it) -> s.cases(it.partner(), YEAR)),
                of(UnmetDemandService.class, "demand", INSIGHT, (s, it) -> s.demand(InsightFilter.over(YEAR))),
                of(
                        UnmetDemandService.class,
                        "missed",
                        INSIGHT,
                        (s, it) -> s.missed(InsightFilter.over(YEAR), "cancer", "equipment", null)),
                of(InterestRegister.class, "mine", SIGNED_IN, (s, it) -> s.mine()),
                of(InterestRegister.class, "known", SIGNED_IN, (s, it) -> s.known()),
                of(InterestRegister.class, "partners", SIGNED_IN, (s, it) -> s.partners()),
                of(InterestRegister.class, "all", READ_INTERESTS, (s, it) -> s.all()),
                of(InterestRegister.class, "in", READ_INTERESTS, (s, it) -> s.in(it.partner())),
                of(InterestRegister.class, "declare", SIGNED_IN, (s, it) -> s.declare(INTEREST)),
                of(
                        InterestRegister.class,
                        "declareFor",
                        KEEP_INTERESTS,
                        (s, it) -> s.declareFor(it.person(), INTEREST)),
                of(InterestRegister.class, "end", KEEP_INTERESTS, (s, it) -> s.end(NO_INTEREST)),
                of(InterestRegister.class, "reopen", KEEP_INTERESTS, (s, it) -> s.reopen(NO_INTEREST)));
    }
}
