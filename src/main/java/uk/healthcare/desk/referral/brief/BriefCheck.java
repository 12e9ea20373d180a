package uk.healthcare.desk.referral.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.senders.PublicMailDomains;

/** Finds what in a text would tell who asks, and can write something else in its place. Made for one enquirer. */
public final class BriefCheck {

    private static final int PASSES = 4;
    private static final int SHORTEST_DOMAIN = 4;

    private static final Set<String> ENDINGS =
            Set.of("com", "org", "net", "edu", "gov", "gob", "int", "med", "mil", "sch", "www");
    private static final Pattern SPELT_OUT =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}(?:[\\s._·-]{1,3}\\p{L}(?![\\p{L}\\p{N}])){3,}+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s._·-]+");

    private final List<Function<BriefText, List<Trace>>> searches = new ArrayList<>();
    private final List<Function<BriefText, List<Trace>>> naming = new ArrayList<>();
    private final List<String> allowed;

    public BriefCheck(Identity who) {
        allowed = who.allowed();
        var market = words(who.market());
        var email = who.email() == null ? "" : who.email();
        var at = email.lastIndexOf('@');
        var domain = at < 0 ? null : ownDomain(email.substring(at + 1).toLowerCase(Locale.ROOT));
        if (who.organisation() != null) {
            searches.add(new OrganisationTraces(who.organisation(), market)::in);
        }
        if (domain != null) {
            label(domain).ifPresent(label -> searches.add(new OrganisationTraces(label, market)::in));
            initials(domain).ifPresent(initials -> searches.add(text -> inCapitals(text, initials)));
        }
        searches.add(new PersonTraces(who.person(), at < 0 ? null : email.substring(0, at))::in);
        searches.add(new HanTraces(who.organisation(), who.person())::in);
        var addresses = new AddressTraces(domain, who.region());
        var numbers = new TelephoneTraces(who.telephone(), who.region());
        naming.addAll(searches);
        naming.add(text -> addresses.ofTheEnquirer(text, who.email()));
        naming.add(numbers::ofTheEnquirer);
        searches.add(addresses::in);
        searches.add(numbers::in);
    }

    private static Set<String> words(List<String> names) {
        var words = new HashSet<String>();
        names.forEach(name -> BriefText.of(name).words().forEach(word -> words.addAll(Spelling.forms(word.folded()))));
        return words;
    }

    private static @Nullable String ownDomain(String domain) {
        return PublicMailDomains.contains(domain) ? null : domain;
    }

    /** What a domain is called by, without its endings. */
    private static Optional<String> label(String domain) {
        var labels = Arrays.stream(domain.split("\\."))
                .filter(label -> label.length() >= SHORTEST_DOMAIN && !label.equals("example"))
                .toList();
        return labels.isEmpty() ? Optional.empty() : Optional.of(labels.getLast());
    }

    /** Three letters of a domain that are no ending are what its owner is called by, in capitals. */
    private static Optional<String> initials(String domain) {
        return Arrays.stream(domain.split("\\."))
                .filter(label -> label.length() == SHORTEST_DOMAIN - 1)
                .filter(label -> !ENDINGS.contains(label) && !WordLists.INITIALS.contains(label))
                .findFirst();
    }

    private static List<Trace> inCapitals(BriefText text, String initials) {
        return text.words().stream()
                .filter(word -> word.capitals() && word.folded().equals(initials))
                .map(word -> Trace.in(text.text(), TraceKind.ORGANISATION, word.start(), word.end()))
                .toList();
    }

    /** In their order, none within another; those that touch are one. */
    public List<Trace> in(String text) {
        return found(text, searches);
    }

    private List<Trace> found(String text, List<Function<BriefText, List<Trace>>> searches) {
        var read = BriefText.of(text);
        var found = new ArrayList<Trace>();
        searches.forEach(search -> found.addAll(search.apply(read)));
        SPELT_OUT
                .matcher(text)
                .results()
                .filter(letters ->
                        tells(searches, BETWEEN.matcher(letters.group()).replaceAll("")))
                .forEach(letters -> found.add(Trace.in(text, TraceKind.ORGANISATION, letters.start(), letters.end())));
        found.removeIf(trace -> isAllowed(text, trace));
        found.sort(Comparator.comparing(Trace::start).thenComparing(Trace::end, Comparator.reverseOrder()));
        var merged = new ArrayList<Trace>();
        for (var trace : found) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && trace.start() < last.end()) {
                merged.set(
                        merged.size() - 1,
                        Trace.in(text, last.kind(), last.start(), Math.max(last.end(), trace.end())));
            } else {
                merged.add(trace);
            }
        }
        return merged;
    }

    /** Whether letters that stood apart name the enquirer: A l N o o r, S-a-b-a-h. */
    private static boolean tells(List<Function<BriefText, List<Trace>>> searches, String joined) {
        var read = BriefText.of(joined);
        return searches.stream().anyMatch(search -> !search.apply(read).isEmpty());
    }

    /**
     * Of what {@link #in} finds, what tells of the enquirer: in a letter that one of our people signs, our own addresses and
     * numbers may stand.
     */
    public List<Trace> ofTheEnquirer(String text) {
        return found(text, naming);
    }

    private boolean isAllowed(String text, Trace trace) {
        for (var name : allowed) {
            for (var at = text.indexOf(name); at >= 0 && !name.isBlank(); at = text.indexOf(name, at + 1)) {
                if (at <= trace.start() && trace.end() <= at + name.length()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The text with something else wherever it would tell who asks. */
    public String anonymised(String text) {
        var clean = text;
        for (var pass = 0; pass < PASSES; pass++) {
            var found = in(clean);
            if (found.isEmpty()) {
                return clean;
            }
            clean = Replacement.of(clean, found);
        }
        return clean;
    }
}
