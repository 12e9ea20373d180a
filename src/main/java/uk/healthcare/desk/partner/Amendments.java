package uk.healthcare.desk.partner;

import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.AuditActor;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;

/** The one way in which a partner changes, and its history with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Amendments {

    private final PartnerRepository partners;
    private final PartnerChanges changes;
    private final Vocabulary vocabulary;
    private final AuditActor actor;
    private final Clock clock;

    Amendments(
            PartnerRepository partners, PartnerChanges changes, Vocabulary vocabulary, AuditActor actor, Clock clock) {
        this.partners = partners;
        this.changes = changes;
        this.vocabulary = vocabulary;
        this.actor = actor;
        this.clock = clock;
    }

    PartnerId begin(String operation, Function<Revision, Partner> made) {
        var revision = new Revision(clock.instant(), vocabulary);
        var id = partners.saveAndFlush(made.apply(revision)).id();
        changes.keep(id, operation, revision, actor.idOrNull());
        return id;
    }

    /**
     * Changes a partner, locked until the transaction ends.
     *
     * @param operation as the audit names it
     * @throws NotFound when there is none
     */
    void amend(PartnerId id, String operation, BiConsumer<Partner, Revision> how) {
        var partner = partners.findForChange(id.value()).orElseThrow(() -> new NotFound(id));
        var revision = new Revision(clock.instant(), vocabulary);
        how.accept(partner, revision);
        partners.flush();
        changes.keep(id, operation, revision, actor.idOrNull());
    }
}
