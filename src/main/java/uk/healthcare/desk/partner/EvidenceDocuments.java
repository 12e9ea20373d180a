package uk.healthcare.desk.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.common.Utc;
import uk.healthcare.desk.files.FileStore;
import uk.healthcare.desk.files.SafeFileName;
import uk.healthcare.desk.files.ScanState;
import uk.healthcare.desk.files.StoredFile;

/** The files brought for partners: which there are, which a track record names, and which nobody needs any more. */
@Component
class EvidenceDocuments {

    private final JdbcClient jdbc;
    private final FileStore files;

    EvidenceDocuments(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    private record Unused(long id, FileId file) {}

    /** @throws RuleViolation when the partner is retired */
    void requireOpen(PartnerId partner) {
        var retired = jdbc.sql("select if(active, null, name) from partner where id = ?")
                .param(partner.value())
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .orElseThrow(() -> new NotFound(partner));
        retired.ifPresent(name -> {
            throw new RuleViolation("partner.retired", name);
        });
    }

    EvidenceDocument add(PartnerId partner, StoredFile file, String name, @Nullable StaffId by, Instant at) {
        var id = jdbc.sql("""
                        insert into partner_document (id, partner_id, file_id, added_by, added_at, unused_since)
                        values (next value for partner_document_seq, :partner, :file, :by, :at, :at) returning id""")
                .param("partner", partner.value())
                .param("file", file.id().value())
                .param("by", by == null ? null : by.value())
                .param("at", Utc.column(at))
                .query(Long.class)
                .single();
        return new EvidenceDocument(id, SafeFileName.of(name, file.type()), file.size());
    }

    /**
     * The same work with its document as it was brought.
     *
     * @throws RuleViolation when it was not brought for this partner, is kept no more, or is not safe
     */
    TrackWork verified(PartnerId partner, TrackWork work) {
        var named = work.document();
        if (named == null) {
            return work;
        }
        var file = file(partner, named.id())
                .map(files::details)
                .orElseThrow(() -> new RuleViolation("partner.document.gone").at(EvidenceDocument.FIELD));
        var name = SafeFileName.of(named.name(), file.type());
        if (file.scan() == ScanState.INFECTED) {
            throw new RuleViolation("partner.document.infected", name).at(EvidenceDocument.FIELD);
        }
        return work.with(new EvidenceDocument(named.id(), name, file.size()));
    }

    private Optional<FileId> file(PartnerId partner, long document) {
        return file(partner, document, "true");
    }

    /** Of a document that a track record of the partner names. */
    Optional<FileId> fileInUse(PartnerId partner, long document) {
        return file(partner, document, "unused_since is null");
    }

    private Optional<FileId> file(PartnerId partner, long document, String condition) {
        return jdbc.sql("select file_id from partner_document where id = ? and partner_id = ? and " + condition)
                .params(document, partner.value())
                .query((row, number) -> new FileId(row.getLong("file_id")))
                .optional();
    }

    /** Notes which of a partner's documents are named, after its track records were written. */
    void settle(PartnerId partner, Instant now) {
        jdbc.sql("""
                        update partner_document d
                           set unused_since = if(exists (select 1 from track_record t where t.document_id = d.id), null,
                                                 coalesce(unused_since, :now))
                         where d.partner_id = :partner""")
                .param("partner", partner.value())
                .param("now", Utc.column(now))
                .update();
    }

    void remove(EvidenceDocument document, FileId file) {
        jdbc.sql("delete from partner_document where id = ? and unused_since is not null")
                .param(document.id())
                .update();
        files.forget(file);
    }

    /** Lets go of what nobody has named since then. */
    void forgetUnusedSince(Instant then) {
        for (var one : unusedSince(then)) {
            var gone = jdbc.sql("""
                            delete from partner_document where id = :id and unused_since < :then
                               and not exists (select 1 from track_record t where t.document_id = :id)""")
                    .param("id", one.id())
                    .param("then", Utc.column(then))
                    .update();
            if (gone == 1) {
                files.forget(one.file());
            }
        }
    }

    private List<Unused> unusedSince(Instant then) {
        return jdbc.sql("select id, file_id from partner_document where unused_since < ? order by id limit 500")
                .param(Utc.column(then))
                .query((row, number) -> new Unused(row.getLong("id"), new FileId(row.getLong("file_id"))))
                .list();
    }
}
