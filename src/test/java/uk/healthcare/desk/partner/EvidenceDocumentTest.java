package uk.healthcare.desk.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.files.FileStore;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.RuleMessages;

/** Documents that prove what a partner has done: brought, named by its work, given out, and let go of. */
class EvidenceDocumentTest extends DeskTest {

    private static final String PDF = "%PDF-1.7\nA letter of thanks ";

    @Autowired
    private PartnerService service;

    @Autowired
    private TrackRecordService tracks;

    @Autowired
    private PartnerDirectory directory;

    @Autowired
    private PartnerHistory history;

    @Autowired
    private EvidenceDocuments documents;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private PartnerId id;

    @BeforeEach
    void addPartner() {
        actAs(Role.PARTNERSHIP_MANAGER);
        id = service.add(PartnerServiceTest.details("Evidence partner " + UUID.randomUUID()));
    }

    @Test
    void aDocumentIsKeptWithItsWorkAndGivenToWhoeverReadsTheDirectory() throws IOException {
        var text = PDF + UUID.randomUUID();
        var letter = bring("../letter.pdf", text);
        assertThat(letter.name()).isEqualTo("letter.pdf");
        assertThatThrownBy(() -> tracks.file(id, letter.id()))
                .as("nothing names it yet")
                .isInstanceOf(NotFound.class);
        tracks.add(id, work(letter));
        assertThat(directory.sheet(id).trackRecord().getFirst().content()).isEqualTo(work(letter));
        actAs(Role.POST);
        try (var content = files.open(tracks.file(id, letter.id()))) {
            assertThat(content.readAllBytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "letter.pdf, <html><script>alert(1)</script></html>, partner.document.kind",
        "letter.docx, #!/bin/sh, partner.document.kind",
        "letter.pdf, '', partner.document.empty"
    })
    void whatIsNotAProofIsRefusedBesideTheField(String name, String content, String key) {
        assertRefused(key, () -> bring(name, content));
        assertThat(brought()).isZero();
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItFillsTheStore() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'A';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                java.util.Arrays.fill(target, offset, offset + length, (byte) 'A');
                given += length;
                return length;
            }
        };
        assertRefused("partner.document.too-large", () -> bring("endless.txt", endless));
        assertThat(endless.given).isEqualTo(EvidenceDocument.MOST_BYTES + 1);
        assertThat(brought()).isZero();
    }

    @Test
    void whatTheScannerFoundSomethingInIsNotKeptAndNotNamedLater() throws IOException {
        var text = PDF + UUID.randomUUID();
        var letter = bring("letter.pdf", text);
        jdbc.sql("update stored_file set scan = 'INFECTED', threat = 'Test' where id = ?")
                .param(file(letter).value())
                .update();
        assertRefused("partner.document.infected", () -> tracks.add(id, work(letter)));
        assertRefused("partner.document.infected", () -> bring("again.pdf", text));
        assertThat(brought()).as("the first, which was brought before").isOne();
    }

    @Test
    void anInfectionFoundLaterKeepsTheDocumentFromBeingGivenOut() throws IOException {
        var letter = bring("letter.pdf", PDF + UUID.randomUUID());
        tracks.add(id, work(letter));
        jdbc.sql("update stored_file set scan = 'INFECTED', threat = 'Test' where id = ?")
                .param(file(letter).value())
                .update();
        assertThat(directory.sheet(id).withheldDocuments()).containsExactly(letter.id());
    }

    @Test
    void aDocumentOfAnotherPartnerOrOfNobodyCannotBeNamed() throws IOException {
        var other = service.add(PartnerServiceTest.details("Other evidence partner " + UUID.randomUUID()));
        var theirs = tracks.bring(other, "letter.pdf", stream(PDF + UUID.randomUUID()));
        assertRefused("partner.document.gone", () -> tracks.add(id, work(theirs)));
        assertRefused("partner.document.gone", () -> tracks.add(id, work(new EvidenceDocument(-1L, "x", 1L))));
        tracks.add(other, work(theirs));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tracks.file(id, theirs.id()));
    }

    @Test
    void aRetiredPartnerTakesNone() {
        service.retire(id);
        assertThatThrownBy(() -> bring("letter.pdf", PDF)).hasMessageContaining("partner.retired");
    }

    @Test
    void whatASaveClaimsOfADocumentIsNotBelieved() {
        var letter = bring("letter.pdf", PDF);
        tracks.add(id, work(new EvidenceDocument(letter.id(), "report\u202Efdp.exe", 1L)));
        assertThat(directory.sheet(id).trackRecord().getFirst().content().document())
                .isEqualTo(new EvidenceDocument(letter.id(), "reportfdp.exe", letter.size()));
    }

    @Test
    void aReplacedDocumentIsToldInTheHistoryAndARemovalCanBeTakenBack() {
        var first = bring("first.pdf", PDF + UUID.randomUUID());
        var second = bring("second.pdf", PDF + UUID.randomUUID());
        tracks.add(id, work(first));
        var record = directory.sheet(id).trackRecord().getFirst();
        tracks.edit(id, record.id(), Change.of(record.content(), work(second)));
        assertThat(history.page(id, null).changes().getFirst().fields())
                .containsExactly(new FieldChange("Document", "first.pdf", "second.pdf"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tracks.file(id, first.id()));
        tracks.remove(id, record.id());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tracks.file(id, second.id()));
        tracks.add(id, work(second));
        assertThat(tracks.file(id, second.id())).isNotNull();
    }

    @Test
    void whatNobodyHasNamedForADayIsLetGoOfAndNothingElse() throws IOException {
        var used = bring("used.pdf", PDF + UUID.randomUUID());
        var left = bring("left.pdf", PDF + UUID.randomUUID());
        tracks.add(id, work(used));
        var file = file(left);
        documents.forgetUnusedSince(clock.instant().minus(EvidenceSweep.KEPT));
        assertThat(brought()).as("not a day yet").isEqualTo(2);
        documents.forgetUnusedSince(clock.instant().plusSeconds(5));
        assertThat(brought()).isOne();
        assertThat(tracks.file(id, used.id())).isNotNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.details(file));
        assertRefused("partner.document.gone", () -> tracks.add(id, work(left)));
    }

    @Test
    void theSameContentIsStoredOnceAndStaysWhileAnotherNamesIt() throws IOException {
        var text = PDF + UUID.randomUUID();
        var one = bring("one.pdf", text);
        var two = bring("two.pdf", text);
        assertThat(file(one)).isEqualTo(file(two));
        tracks.add(id, work(one));
        documents.forgetUnusedSince(clock.instant().plusSeconds(5));
        assertThat(files.details(tracks.file(id, one.id())).size()).isEqualTo(text.length());
    }

    @Test
    void theApprovalCoversTheDocumentToItsLastDay() {
        var day = LocalDate.of(2026, 6, 30);
        var work = work(null);
        assertThat(work.isSharedOn(day)).isTrue();
        assertThat(work.isSharedOn(day.plusDays(1))).isFalse();
        assertThat(TrackWork.BLANK.isSharedOn(day)).as("not asked").isFalse();
    }

    private static TrackWork work(@Nullable EvidenceDocument document) {
        return new TrackWork(
                "KW",
                null,
                null,
                2020,
                null,
                "Ran a clinic",
                "A letter",
                null,
                document,
                LocalDate.of(2026, 6, 30),
                null);
    }

    private EvidenceDocument bring(String name, String content) {
        return bring(name, stream(content));
    }

    private EvidenceDocument bring(String name, InputStream content) {
        try {
            return tracks.bring(id, name, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private int brought() {
        return jdbc.sql("select count(*) from partner_document where partner_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private FileId file(EvidenceDocument document) {
        return jdbc.sql("select file_id from partner_document where id = ?")
                .param(document.id())
                .query((row, number) -> new FileId(row.getLong("file_id")))
                .single();
    }

    private static void assertRefused(String key, Runnable action) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(action::run).satisfies(violation -> {
            assertThat(violation.key()).isEqualTo(key);
            assertThat(violation.field()).isEqualTo("document");
            assertThat(RuleMessages.text(violation)).isNotBlank();
        });
    }
}
