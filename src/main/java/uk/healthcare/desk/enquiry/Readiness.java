package uk.healthcare.desk.enquiry;

import static uk.healthcare.desk.enquiry.Requirement.Name;

import java.util.ArrayList;
import java.util.List;
import uk.healthcare.desk.common.RuleViolation;

/**
 * The one table of guards: what each stage asks for. The server's check, the marks on the forms and "to move to X: …" on
 * the page are all this list.
 */
public record Readiness(ReadinessFacts facts) {

    /** What the stage asks for, in the order in which people work, each met or not. */
    public List<Requirement> to(Stage target) {
        var list = new ArrayList<Requirement>();
        switch (target) {
            case RECEIVED -> {}
            case TRIAGE -> add(list, Name.CLAIMED, facts.claimed());
            case MATCHING -> {
                add(list, Name.SUMMARY, facts.summary());
                add(list, Name.MARKET, facts.market());
                add(list, Name.ORGANISATION, facts.organisation());
                add(list, Name.REACHABLE, facts.reachable());
                add(list, Name.TRACK, facts.track());
                add(list, Name.SERVICE_AREA, facts.serviceArea());
                add(list, Name.ENGAGEMENT_MODEL, facts.engagementModel());
                add(list, Name.SCREENED, facts.screened());
                add(list, Name.PATIENT_DATA, facts.patientDataResolved());
            }
            case INTRODUCED -> {
                add(list, Name.PARTNER_ACCEPTED, anyPartner(p -> p.accepted() && !p.ended()));
                add(list, Name.CONSENT, anyPartner(PartnerProgress::mayBeIntroduced));
                add(list, Name.DUE_DILIGENCE, facts.dueDiligenceClear());
                add(list, Name.INTRODUCTION, facts.introduced());
            }
            case FOLLOW_UP -> add(list, Name.FIRST_CONTACT, facts.firstContact());
            case CLOSED -> add(list, Name.OUTCOME, false);
        }
        return list;
    }

    public List<Name> missing(Stage target) {
        return to(target).stream().filter(r -> !r.met()).map(Requirement::name).toList();
    }

    /** How many partners are or were considered. */
    public int partners() {
        return facts.partners().size();
    }

    /** @throws RuleViolation naming the first thing that is missing */
    void require(Stage target) {
        var missing = missing(target);
        if (!missing.isEmpty()) {
            var first = missing.getFirst();
            throw new RuleViolation("enquiry.stage.missing." + first.name()).at(first.field());
        }
    }

    /** The stage that the work leads to next, for "to move to X". */
    public static Stage following(Stage stage) {
        return switch (stage) {
            case RECEIVED -> Stage.TRIAGE;
            case TRIAGE -> Stage.MATCHING;
            case MATCHING -> Stage.INTRODUCED;
            case INTRODUCED -> Stage.FOLLOW_UP;
            case FOLLOW_UP, CLOSED -> Stage.CLOSED;
        };
    }

    private boolean anyPartner(java.util.function.Predicate<PartnerProgress> test) {
        return facts.partners().stream().anyMatch(test);
    }

    private static void add(List<Requirement> list, Name name, boolean met) {
        list.add(new Requirement(name, met));
    }
}
