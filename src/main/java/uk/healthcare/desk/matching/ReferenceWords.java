package uk.healthcare.desk.matching;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.reference.CareSetting;
import uk.healthcare.desk.reference.EngagementModel;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;

/** The vocabulary of matching, from the reference data, put together once. */
@Component
public class ReferenceWords {

    private final Vocabulary vocabulary;

    ReferenceWords(ReferenceData reference) {
        vocabulary = new Vocabulary(
                reference.serviceAreas().stream()
                        .collect(toMap(ServiceArea::code, area -> new Vocabulary.Term(area.name(), area.parentCode()))),
                reference.engagementModels().stream()
                        .collect(toMap(
                                EngagementModel::code, model -> new Vocabulary.Term(model.name(), model.parentCode()))),
                reference.markets().stream()
                        .collect(toMap(
                                Market::code,
                                market -> new Vocabulary.Place(
                                        market.name(), market.region(), MarketLanguages.of(market.code())))),
                Arrays.stream(CareSetting.values()).collect(toMap(Enum::name, ReferenceWords::words)),
                RelatedAreas.PAIRS);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    private static String words(CareSetting setting) {
        var lower = setting.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1) + " care";
    }
}
