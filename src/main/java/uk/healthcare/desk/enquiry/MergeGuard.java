package uk.healthcare.desk.enquiry;

import uk.healthcare.desk.common.RuleViolation;

/** Whether a duplicate can go over into that enquiry, or out of it again; each refusal says what could be done instead. */
record MergeGuard(Enquiry from, Enquiry into) {

    /** @throws RuleViolation when it cannot be merged */
    void requireMergeable() {
        if (from.equals(into)) {
            throw beside("enquiry.merge.itself");
        }
        if (from.mergedInto() != null) {
            throw new RuleViolation("enquiry.merge.already", from.reference());
        }
        from.requireOpen();
        if (from.id().equals(into.mergedInto())) {
            throw beside("enquiry.merge.other-way", from.reference(), into.reference());
        }
        if (into.mergedInto() != null) {
            throw beside("enquiry.merge.into-merged", into.reference());
        }
        if (!into.stage().isOpen()) {
            throw beside("enquiry.merge.into-closed", into.reference());
        }
        if (from.isRestricted() && !into.isRestricted()) {
            throw beside("enquiry.merge.restricted", from.reference(), into.reference());
        }
        if (from.partners().stream().anyMatch(p -> p.approached() || p.accepted() || p.introduced())) {
            throw beside("enquiry.merge.approached", from.reference(), into.reference());
        }
    }

    /** @throws RuleViolation when it was not merged into that one, or something has followed there */
    void requireSeparable() {
        if (!into.id().equals(from.mergedInto())) {
            throw new RuleViolation("enquiry.merge.undo.none");
        }
        if (into.mergedInto() != null) {
            throw new RuleViolation("enquiry.merge.undo.merged-on", into.reference());
        }
        if (!into.stage().isOpen()) {
            throw new RuleViolation("enquiry.merge.undo.closed", into.reference());
        }
    }

    private static RuleViolation beside(String key, Object... references) {
        return new RuleViolation(key, references).at("duplicateOf");
    }
}
