package uk.healthcare.desk.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.healthcare.desk.reference.Market;
import uk.healthcare.desk.reference.ReferenceData;

/**
 * A market as invented letters come from it.
 *
 * @param weight how many letters come from it beside the others
 * @param language of the letters that are not in English, ISO 639-1; {@code en} where all are
 * @param people whose names its people have
 */
record InventedMarket(Market market, double weight, String language, People people, List<String> cities) {

    /** Names of people, and the list that the names of their organisations and places are made from. */
    record People(String brands, List<String> given, List<String> family) {}

    static List<InventedMarket> all(ReferenceData reference) {
        var people = rows("names.csv")
                .collect(Collectors.toMap(row -> row[0], row -> new People(row[1], list(row[2]), list(row[3]))));
        return rows("markets.csv")
                .map(row -> new InventedMarket(
                        reference.market(row[0]).orElseThrow(),
                        Double.parseDouble(row[1]),
                        row[2],
                        people(people, row[3]),
                        list(row[4])))
                .toList();
    }

    String code() {
        return market.code();
    }

    private static People people(Map<String, People> known, String name) {
        var people = known.get(name);
        if (people == null) {
            throw new IllegalArgumentException("No names of " + name);
        }
        return people;
    }

    private static Stream<String[]> rows(String file) {
        return Wording.lines(file).stream().skip(1).map(line -> line.split(","));
    }

    private static List<String> list(String joined) {
        return List.of(joined.split(";"));
    }
}
