package uk.healthcare.desk.reference.dictionary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that was found in one text, in the order in which it stands there. */
public record Findings(List<Finding> all) {

    public Findings {
        all = List.copyOf(all);
    }

    public List<Finding> of(FindingKind kind) {
        return all.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /** The codes of a kind, each once. */
    public Set<String> codes(FindingKind kind) {
        return of(kind).stream().map(Finding::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
