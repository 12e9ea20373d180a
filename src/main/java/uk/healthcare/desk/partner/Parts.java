package uk.healthcare.desk.partner;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import uk.healthcare.desk.common.RuleViolation;

/** The offers, track records or contacts of one partner: added, changed and taken away by the same rules. */
class Parts<T, P extends PartnerPart<T>> {

    interface Merging<T> {
        T merged(T mine, T before, T theirs, Merge merge);
    }

    private final Partner partner;
    private final List<P> parts;
    private final UnaryOperator<T> check;
    private final Merging<T> merging;
    private final BiFunction<Partner, T, P> made;
    private final String goneKey;

    Parts(
            Partner partner,
            List<P> parts,
            UnaryOperator<T> check,
            Merging<T> merging,
            BiFunction<Partner, T, P> made,
            String goneKey) {
        this.partner = partner;
        this.parts = parts;
        this.check = check;
        this.merging = merging;
        this.made = made;
        this.goneKey = goneKey;
    }

    void add(T wanted, Instant now) {
        var checked = check.apply(wanted);
        admit(checked, parts.stream().map(P::content).toList());
        partner.changing(now);
        parts.add(made.apply(partner, checked));
    }

    void change(long id, Change<T> change, Instant now) {
        var part = part(id);
        var merge = new Merge(change);
        var merged = merging.merged(check.apply(change.mine()), change.before(), part.content(), merge);
        admit(
                merged,
                parts.stream().filter(other -> other != part).map(P::content).toList());
        merge.requireAgreement(partner.version());
        partner.changing(now);
        part.become(merged);
    }

    void remove(long id, Instant now) {
        var part = part(id);
        partner.changing(now);
        parts.remove(part);
    }

    /** Whether {@code wanted} may stand beside the others: any may, unless a kind of part says otherwise. */
    void admit(T wanted, List<T> others) {}

    private P part(long id) {
        return parts.stream().filter(part -> part.id() == id).findFirst().orElseThrow(() -> new RuleViolation(goneKey));
    }
}
