package uk.healthcare.desk.reference.dictionary;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.healthcare.desk.common.Folded;

/** The single words of what can be asked for, and of the kinds of organisations that ask: these name nobody. */
public final class TermWords {

    private TermWords() {}

    /** Folded, in all languages of the dictionary. */
    public static Set<String> all() {
        return Stream.of(
                        TermFile.AREAS,
                        TermFile.MODELS,
                        TermFile.SETTINGS,
                        TermFile.CARE_MODELS,
                        TermFile.ORGANISATION_KINDS,
                        TermFile.PRIVATE_PATIENTS)
                .flatMap(file -> file.terms().stream())
                .flatMap(term -> Stream.of(Folded.of(term.words()).split(" ")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
