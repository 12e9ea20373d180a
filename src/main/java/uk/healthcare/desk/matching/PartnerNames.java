package uk.healthcare.desk.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.PartnerProfile;

/**
 * Finds partners that a text names: by the name without its legal form; those with evidence on record also by what is
 * left when the general words at its end are cut ("Moorfields"), and by initials in capitals. A name that several
 * partners could mean is nobody's. A long single word may have one letter wrong.
 */
final class PartnerNames {

    private static final Pattern LEGAL_FORM = Pattern.compile(
            " ((nhs )?foundation trust|nhs trust|trust|ltd|limited|plc|llp|cic|community interest company)$");
    private static final Pattern INITIALS = Pattern.compile("\\b[A-Z]{3,7}\\b");
    private static final Set<String> SMALL = Set.of("the", "of", "and", "for");

    /** Words that many names end in, and that name nobody alone. */
    private static final Set<String> GENERAL =
            Set.of(("hospital hospitals healthcare health care services service centre "
                            + "network university teaching partnership group international london england eye cancer childrens womens "
                            + "ambulance orthopaedic community mental nhs royal national uk institute college city county general "
                            + "public north south east west northern southern eastern western central mid midlands")
                    .split(" "));

    private static final int SHORTEST_ALONE = 6;
    private static final int SHORTEST_MISSPELT = 7;

    private final Map<List<String>, PartnerId> names = new HashMap<>();
    private final Map<String, PartnerId> alone = new HashMap<>();
    private final Map<String, PartnerId> initials = new HashMap<>();
    private final int longest;

    PartnerNames(Collection<PartnerProfile> partners) {
        var everywhere = partners.stream()
                .flatMap(partner -> Stream.of(words(partner.name())))
                .flatMap(words -> new HashSet<>(words).stream())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        var shared = new HashSet<List<String>>();
        for (var partner : partners) {
            for (var name : namesOf(partner)) {
                var isAlone = name.size() == 1;
                if (isAlone
                        && (name.getFirst().length() < SHORTEST_ALONE
                                || everywhere.getOrDefault(name.getFirst(), 0L) > 1)) {
                    continue;
                }
                var other = names.putIfAbsent(name, partner.id());
                if (other != null && !other.equals(partner.id())) {
                    shared.add(name);
                }
            }
            if (isEvidenced(partner)) {
                initialsOf(partner).forEach(letters -> initials.putIfAbsent(letters, partner.id()));
            }
        }
        names.keySet().removeAll(shared);
        names.forEach((name, partner) -> {
            if (name.size() == 1) {
                alone.put(name.getFirst(), partner);
            }
        });
        longest = names.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    Set<PartnerId> in(String text) {
        var found = new LinkedHashSet<PartnerId>();
        var words = words(text);
        for (var from = 0; from < words.size(); from++) {
            for (var to = Math.min(words.size(), from + longest); to > from; to--) {
                var partner = names.get(words.subList(from, to));
                if (partner != null) {
                    found.add(partner);
                    break;
                }
            }
            misspelt(words.get(from), found);
        }
        INITIALS.matcher(text).results().forEach(letters -> {
            var partner = initials.get(letters.group());
            if (partner != null) {
                found.add(partner);
            }
        });
        return found;
    }

    private void misspelt(String word, Set<PartnerId> found) {
        if (word.length() >= SHORTEST_MISSPELT) {
            alone.forEach((name, partner) -> {
                if (isOneSlip(word, name)) {
                    found.add(partner);
                }
            });
        }
    }

    /** One letter left out, added or changed after the first. */
    private static boolean isOneSlip(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1 || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        var same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var restOfOne = one.substring(same);
        var restOfOther = other.substring(same);
        if (restOfOne.isEmpty() || restOfOther.isEmpty()) {
            return true;
        }
        return restOfOne.length() == restOfOther.length()
                ? restOfOne.substring(1).equals(restOfOther.substring(1))
                : restOfOne.substring(1).equals(restOfOther)
                        || restOfOther.substring(1).equals(restOfOne);
    }

    private static Set<List<String>> namesOf(PartnerProfile partner) {
        var full = bare(partner.name());
        var names = new LinkedHashSet<List<String>>();
        addSaying(names, full);
        if (isEvidenced(partner)) {
            var rest = full.contains("for") ? full.subList(0, full.indexOf("for")) : full;
            while (!rest.isEmpty()) {
                addSaying(names, rest);
                if (rest.size() == 2 && rest.getFirst().equals("royal")) {
                    addSaying(names, rest.subList(1, 2));
                }
                rest = GENERAL.contains(rest.getLast()) || SMALL.contains(rest.getLast())
                        ? rest.subList(0, rest.size() - 1)
                        : List.of();
            }
        }
        return names;
    }

    private static void addSaying(Set<List<String>> names, List<String> name) {
        var isGeneralOnly = name.stream().allMatch(word -> GENERAL.contains(word) || SMALL.contains(word));
        if (!isGeneralOnly || name.size() >= 3) {
            names.add(List.copyOf(name));
        }
    }

    /** Of the whole name, and of what stands before "for". */
    private static Set<String> initialsOf(PartnerProfile partner) {
        var full = bare(partner.name());
        var rest = full.contains("for") ? full.subList(0, full.indexOf("for")) : full;
        return Stream.of(full, rest)
                .map(words -> words.stream()
                        .filter(word -> !SMALL.contains(word))
                        .map(word -> word.equals("uk") ? word : word.substring(0, 1))
                        .collect(Collectors.joining())
                        .toUpperCase(Locale.ROOT))
                .filter(letters -> letters.length() >= 3)
                .collect(Collectors.toSet());
    }

    private static boolean isEvidenced(PartnerProfile partner) {
        return !partner.trackRecord().isEmpty() || partner.offers().stream().anyMatch(offer -> !offer.inferred());
    }

    private static List<String> bare(String name) {
        var words = new ArrayList<>(
                words(LEGAL_FORM.matcher(String.join(" ", words(name))).replaceAll("")));
        if (words.size() > 1 && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        return words;
    }

    private static List<String> words(String text) {
        var folded = Folded.of(text.replaceAll("['’`]", "").replace("&", " and "));
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }
}
