package uk.healthcare.desk.reference.dictionary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Finds what a text says in any of the six languages, with the words it says it in: the same for the same text always,
 * and without asking anybody outside. Built once from the files of terms; safe for many readers at once.
 */
@Component
public class Dictionary {

    private final Vocabulary vocabulary = new Vocabulary(TermFile.commonWords());
    private final Map<FindingKind, TermTree> trees = new EnumMap<>(FindingKind.class);
    private final List<Recogniser> recognisers = List.of(
            new Beds(),
            new Budgets(),
            new Dates(),
            new FacilityPlans(),
            new Organisations(),
            new Phones(),
            new PersonalData());

    public Dictionary() {
        var ignored = TermFile.IGNORED.terms();
        grow(FindingKind.AREA, false, ignored, TermFile.AREAS);
        grow(FindingKind.MODEL, false, ignored, TermFile.MODELS);
        grow(FindingKind.SETTING, false, ignored, TermFile.SETTINGS);
        grow(FindingKind.CARE_MODEL, false, ignored, TermFile.CARE_MODELS);
        grow(FindingKind.MARKET, true, ignored, TermFile.MARKETS, TermFile.CITIES);
        grow(FindingKind.ORGANISATION_KIND, false, ignored, TermFile.ORGANISATION_KINDS);
        grow(FindingKind.PRIVATE_PATIENT, false, List.of(), TermFile.PRIVATE_PATIENTS);
    }

    private void grow(FindingKind kind, boolean acrossCommas, List<Term> ignored, TermFile... files) {
        var terms = new ArrayList<>(ignored);
        for (var file : files) {
            terms.addAll(file.terms());
        }
        trees.put(kind, new TermTree(vocabulary, acrossCommas).with(terms));
    }

    /** The code of the language a text is written in, among the six that enquirers are answered in; else English. */
    public static String languageOf(String text) {
        return WrittenText.of(text).language();
    }

    /** @param today what "within six months" counts from, and what is past */
    public Findings read(String text, LocalDate today) {
        var written = WrittenText.of(text).mendedBy(vocabulary);
        var found = new ArrayList<Finding>();
        trees.forEach((kind, tree) -> found.addAll(terms(kind, tree, written)));
        recognisers.forEach(recogniser -> found.addAll(recogniser.findIn(text, today)));
        if (!written.words().isEmpty()) {
            found.add(Finding.in(text, FindingKind.LANGUAGE, written.language(), 0, 0, Strength.FAIR));
        }
        found.sort(Comparator.comparing(Finding::start)
                .thenComparing(Finding::kind)
                .thenComparing(Finding::code));
        return new Findings(found);
    }

    private List<Finding> terms(FindingKind kind, TermTree tree, WrittenText text) {
        var found = new ArrayList<Finding>();
        int endOfDenied = -1;
        for (var hit : tree.hits(text)) {
            boolean denied = isDeniable(kind)
                    && (Negation.isBefore(text.words(), hit.from())
                            || endOfDenied >= 0 && Negation.reaches(text.words(), endOfDenied, hit.from()));
            endOfDenied = denied ? hit.to() : -1;
            if (!denied) {
                hit.terms().stream()
                        .map(term -> finding(kind, term, hit, text))
                        .distinct()
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isDeniable(FindingKind kind) {
        return kind != FindingKind.MARKET && kind != FindingKind.PRIVATE_PATIENT;
    }

    private static Finding finding(FindingKind kind, Term term, TermTree.Hit hit, WrittenText text) {
        int start = text.words().get(hit.from()).start();
        int end = text.words().get(hit.to() - 1).end();
        return Finding.in(text.text(), kind, term.code(), start, end, term.strength());
    }
}
