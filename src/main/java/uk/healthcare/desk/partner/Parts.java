package uk.healthcare.desk.partner;

import java.util.List;
import uk.healthcare.desk.common.RuleViolation;

/** The offers, track records or contacts of one partner: added, changed and taken away by the same rules. */
final class Parts<T, P extends PartnerPart<T>> {

    private final Partner partner;
    private final List<P> parts;
    private final PartKind<T, P> kind;

    Parts(Partner partner, List<P> parts, PartKind<T, P> kind) {
        this.partner = partner;
        this.parts = parts;
        this.kind = kind;
    }

    void add(T wanted, Revision revision) {
        var checked = kind.checked(wanted, revision.today());
        kind.admit(checked, parts.stream().map(P::content).toList());
        partner.changing(revision);
        var part = kind.made(partner, checked);
        parts.add(part);
        kind.name(part, revision);
        revision.done();
        turned(kind.blank(), checked, revision);
    }

    void change(long id, Change<T> change, Revision revision) {
        var part = part(id);
        var mine = kind.checked(change.mine(), revision.today());
        var merge = revision.merge(change);
        var merged = kind.merged(mine, change.before(), part.content(), merge);
        kind.admit(
                merged,
                parts.stream().filter(other -> other != part).map(P::content).toList());
        merge.requireAgreement(partner.version());
        partner.changing(revision);
        part.become(merged);
        kind.name(part, revision);
    }

    void remove(long id, Revision revision) {
        var part = part(id);
        partner.changing(revision);
        parts.remove(part);
        kind.name(part, revision);
        revision.done();
        turned(part.content(), kind.blank(), revision);
    }

    private void turned(T from, T to, Revision revision) {
        kind.merged(to, from, from, revision.merge(Change.of(from, to)));
    }

    private P part(long id) {
        return parts.stream()
                .filter(part -> part.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(kind.gone()));
    }
}
