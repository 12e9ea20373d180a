package uk.healthcare.desk.partner;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.reference.CareSetting;
import uk.healthcare.desk.reference.EngagementModel;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.ui.Words;

/** The names of codes. Those that come from outside are ones the desk knows. An empty one is left to the rule that says what is required. */
@Component
class Vocabulary {

    private final ReferenceData reference;

    Vocabulary(ReferenceData reference) {
        this.reference = reference;
    }

    @Nullable
    String area(@Nullable String code) {
        return code == null
                ? null
                : reference.serviceArea(code).map(ServiceArea::name).orElse(code);
    }

    @Nullable
    String model(@Nullable String code) {
        return code == null
                ? null
                : reference.engagementModel(code).map(EngagementModel::name).orElse(code);
    }

    @Nullable
    String market(@Nullable String code) {
        return code == null ? null : reference.market(code).map(Market::name).orElse(code);
    }

    /** Their names in order; null: none. */
    @Nullable
    String markets(Collection<String> codes) {
        return codes.isEmpty()
                ? null
                : codes.stream().map(this::market).sorted().collect(Collectors.joining(", "));
    }

    @Nullable
    String setting(@Nullable String name) {
        return name == null ? null : Words.of(CareSetting.valueOf(name));
    }

    void check(OfferTerms terms) {
        requireArea(terms.area());
        require(
                "model",
                terms.model(),
                terms.model() == null
                        || reference.engagementModel(terms.model()).isPresent());
        require(
                "setting",
                terms.setting(),
                Arrays.stream(CareSetting.values())
                        .anyMatch(setting -> Objects.equals(setting.name(), terms.setting())));
    }

    void check(TrackWork work) {
        requireArea(work.area());
        requireMarket("market", work.market());
    }

    void requireMarket(String field, @Nullable String code) {
        require(field, code, code == null || reference.market(code).isPresent());
    }

    private void requireArea(@Nullable String code) {
        require("area", code, code == null || reference.serviceArea(code).isPresent());
    }

    private static void require(String field, @Nullable String code, boolean known) {
        if (code != null && !code.isBlank() && !known) {
            throw new RuleViolation("partner.choice.unknown").at(field);
        }
    }
}
