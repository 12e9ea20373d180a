package uk.healthcare.desk.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.reference.CareModel;
import uk.healthcare.desk.reference.CareSetting;

/**
 * Something that invented letters ask for, with the sentences it is asked in.
 *
 * @param kinds of organisations that ask for it
 * @param track where only one is possible
 * @param leastBudget in pounds
 * @param words the topic in a few words of other languages, by ISO 639-1 code
 */
record Topic(
        String name,
        Set<String> areas,
        Set<String> models,
        Set<CareSetting> settings,
        Set<CareModel> careModels,
        List<OrganisationKind> kinds,
        @Nullable Track track,
        List<String> scales,
        long leastBudget,
        long mostBudget,
        Map<String, String> words,
        List<String> summaries,
        List<String> contexts,
        List<String> asks) {

    static List<Topic> all() {
        var topics = new ArrayList<Topic>();
        var entries = new HashMap<String, List<String>>();
        var name = "";
        for (var line : Wording.lines("topics.txt")) {
            if (line.startsWith("[")) {
                add(topics, name, entries);
                entries.clear();
                name = line.substring(1, line.length() - 1);
            } else {
                var equals = line.indexOf('=');
                entries.computeIfAbsent(line.substring(0, equals), key -> new ArrayList<>())
                        .add(line.substring(equals + 1));
            }
        }
        add(topics, name, entries);
        return topics;
    }

    private static void add(List<Topic> topics, String name, Map<String, List<String>> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var budget = one(entries, "budget").split("-");
        topics.add(new Topic(
                name,
                set(entries, "areas"),
                set(entries, "models"),
                set(entries, "settings").stream().map(CareSetting::valueOf).collect(Collectors.toSet()),
                set(entries, "careModels").stream().map(CareModel::valueOf).collect(Collectors.toSet()),
                set(entries, "kinds").stream().map(OrganisationKind::valueOf).toList(),
                entries.containsKey("track")
                        ? Track.valueOf(entries.get("track").getFirst())
                        : null,
                List.copyOf(entries.getOrDefault("scale", List.of())),
                Long.parseLong(budget[0]),
                Long.parseLong(budget[1]),
                Map.of(
                        "ar",
                        one(entries, "ar"),
                        "zh",
                        one(entries, "zh"),
                        "fr",
                        one(entries, "fr"),
                        "pt",
                        one(entries, "pt"),
                        "es",
                        one(entries, "es")),
                List.copyOf(entries.get("summary")),
                List.copyOf(entries.get("context")),
                List.copyOf(entries.get("ask"))));
    }

    private static String one(Map<String, List<String>> entries, String key) {
        return Objects.requireNonNull(entries.get(key), key).getFirst();
    }

    private static Set<String> set(Map<String, List<String>> entries, String key) {
        return entries.containsKey(key)
                ? new LinkedHashSet<>(List.of(one(entries, key).split(";")))
                : Set.of();
    }
}
