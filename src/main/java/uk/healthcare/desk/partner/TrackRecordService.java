package uk.healthcare.desk.partner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.audit.AuditActor;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.files.FileScans;
import uk.healthcare.desk.files.FileStore;
import uk.healthcare.desk.files.ScanState;
import uk.healthcare.desk.staff.Permission;

/** What a partner has done, and the documents that prove it. */
@Service
public class TrackRecordService {

    private static final String ADD = "partner.track-record.add";
    private static final String EDIT = "partner.track-record.edit";
    private static final String REMOVE = "partner.track-record.remove";

    private final Amendments amendments;
    private final EvidenceDocuments documents;
    private final Vocabulary vocabulary;
    private final FileStore files;
    private final FileScans scans;
    private final AuditActor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrackRecordService(
            Amendments amendments,
            EvidenceDocuments documents,
            Vocabulary vocabulary,
            FileStore files,
            FileScans scans,
            AuditActor actor,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.amendments = amendments;
        this.documents = documents;
        this.vocabulary = vocabulary;
        this.files = files;
        this.scans = scans;
        this.actor = actor;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @throws RuleViolation beside the field that is wrong */
    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(ADD)
    public void add(PartnerId id, TrackWork work) {
        vocabulary.check(work);
        var verified = documents.verified(id, work);
        amendments.amend(id, ADD, (partner, revision) -> partner.trackRecords().add(verified, revision));
        documents.settle(id, clock.instant());
    }

    /** @throws RuleViolation beside the field that is wrong */
    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(EDIT)
    public void edit(PartnerId id, long trackRecord, Change<TrackWork> change) {
        vocabulary.check(change.mine());
        var verified = new Change<>(change.before(), documents.verified(id, change.mine()), change.overVersion());
        amendments.amend(
                id, EDIT, (partner, revision) -> partner.trackRecords().change(trackRecord, verified, revision));
        documents.settle(id, clock.instant());
    }

    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional
    @Audited(REMOVE)
    public void remove(PartnerId id, long trackRecord) {
        amendments.amend(
                id, REMOVE, (partner, revision) -> partner.trackRecords().remove(trackRecord, revision));
        documents.settle(id, clock.instant());
    }

    /**
     * Keeps a file that a track record may then name. It is scanned once it is stored, outside any transaction: a slow
     * scanner holds no lock.
     *
     * @param name as whoever brings it calls it
     * @throws RuleViolation when it is empty, too large, not of a kind that is kept, or not safe
     */
    @PreAuthorize(Permission.EDIT_PARTNERS)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Audited("partner.document.add")
    public EvidenceDocument bring(PartnerId id, String name, InputStream content) throws IOException {
        record Brought(EvidenceDocument document, FileId file) {}
        var brought = inTransaction(() -> {
            documents.requireOpen(id);
            var file = files.store(new Beginning(content, EvidenceDocument.MOST_BYTES + 1), name);
            EvidenceDocument.check(file);
            return new Brought(documents.add(id, file, name, actor.idOrNull(), clock.instant()), file.id());
        });
        if (scans.scanned(brought.file()).scan() == ScanState.INFECTED) {
            documents.remove(brought.document(), brought.file());
            throw new RuleViolation(
                            "partner.document.infected", brought.document().name())
                    .at(EvidenceDocument.FIELD);
        }
        return brought.document();
    }

    /**
     * The file of a document that a track record of the partner names.
     *
     * @throws NotFound when there is none
     */
    @PreAuthorize(Permission.READ_PARTNERS)
    @Transactional(readOnly = true)
    public FileId file(PartnerId id, long document) {
        return documents.fileInUse(id, document).orElseThrow(() -> new NotFound("document"));
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private <T> T inTransaction(Work<T> work) throws IOException {
        try {
            return transaction.execute(status -> {
                try {
                    return work.done();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
