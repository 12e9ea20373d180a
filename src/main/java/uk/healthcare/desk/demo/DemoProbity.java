package uk.healthcare.desk.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.matching.fairness.Eligibility;
import uk.healthcare.desk.matching.weights.FactorName;
import uk.healthcare.desk.matching.weights.WeightService;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.partner.InterestTerms;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** A second version of the weights, two invented conflicts of interest, and who could have done what was asked. */
@Component
@Profile("demo")
class DemoProbity {

    private final WeightService weights;
    private final InterestRegister register;
    private final Eligibility eligibility;
    private final Clock clock;

    DemoProbity(WeightService weights, InterestRegister register, Eligibility eligibility, Clock clock) {
        this.weights = weights;
        this.register = register;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    void add(Cast cast) {
        var manager = new SignedIn(
                cast.managers().getFirst().id(), cast.managers().getFirst().name(), Set.of(Role.MANAGER), Set.of());
        Acting.as(manager, () -> {
            publish();
            declare(cast);
            return true;
        });
        eligibility.reckonInvented();
    }

    private void publish() {
        weights.begin(null);
        var before = weights.draft().orElseThrow();
        weights.set(FactorName.RESPONSIVENESS, before.points(FactorName.RESPONSIVENESS), 10);
        weights.publish(
                weights.draft().orElseThrow(),
                "Enquirers wait too long for partners that do not answer: count it twice.");
    }

    private void declare(Cast cast) {
        var today = London.dateOf(clock.instant());
        var partners = register.partners();
        interest(
                "Moorfields",
                partners,
                cast.partnershipManagers().getFirst(),
                new Interest("Invented for the demonstration: a family member works there.", today.minusMonths(5)));
        interest(
                "Heythorp",
                partners,
                cast.partnershipManagers().getLast(),
                new Interest(
                        "Invented for the demonstration: held a paid post there until last year.",
                        today.minusMonths(2)));
    }

    private record Interest(String why, LocalDate from) {}

    private void interest(String name, List<InterestRegister.Choice> partners, Cast.Member person, Interest interest) {
        partners.stream()
                .filter(partner -> partner.name().startsWith(name))
                .findFirst()
                .ifPresent(partner -> register.declareFor(
                        person.id(), new InterestTerms(partner.id(), interest.why, interest.from, null)));
    }
}
