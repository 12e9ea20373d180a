package uk.healthcare.desk.referral.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pack is opened again and read back, as its receiver's program does. */
class PackPdfTest {

    private static final String ARABIC = "سارة الصباح";
    private static final String VOWELS = "سريرًا";
    private static final String CHINESE = "北京协和医院";
    private static final String TITLE = "Introduction: وزارة الصحة and Example Beams & Co";

    private static PDDocument document;
    private static String asCopied;
    private static String text;

    /** Each font with the letters that are written in it. */
    private static final Map<String, StringBuilder> LETTERS = new LinkedHashMap<>();

    private static final List<PDFont> FONTS = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        document = Loader.loadPDF(new PackPdf().of(pack()));
        var reader = new PDFTextStripper() {
            @Override
            protected void writeString(String words, List<TextPosition> letters) throws IOException {
                for (var letter : letters) {
                    FONTS.add(letter.getFont());
                    LETTERS.computeIfAbsent(
                                    letter.getFont().getName().replaceFirst("^[A-Z]{6}\\+", ""),
                                    name -> new StringBuilder())
                            .append(Normalizer.normalize(letter.getUnicode(), Normalizer.Form.NFKC));
                }
                super.writeString(words, letters);
            }
        };
        asCopied = reader.getText(document);
        text = Normalizer.normalize(asCopied, Normalizer.Form.NFKC);
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    @Test
    void itsTextIsReadBack() {
        assertThat(text)
                .contains(
                        "HUK-2026-000123",
                        "1 December 2026",
                        "Radiotherapy",
                        "Runs “clinics” – for <all> & more.",
                        "Kuwait: commissioned a unit, 2019 to 2023",
                        "Answer to all.",
                        "Page 1 of 2");
        assertThat(text.replaceAll("\\s+", " ")).contains("no warranty is given or responsibility accepted");
    }

    @Test
    void anAddressCanBeCopiedFromIt() {
        assertThat(asCopied).contains("sara.fficial@health.example");
    }

    @Test
    void arabicAndChineseAreShapedAndInFontsThatAreInside() {
        assertThat(LETTERS.keySet())
                .containsExactlyInAnyOrder(
                        "NotoSans-Regular",
                        "NotoSans-Bold",
                        "NotoSansArabic-Regular",
                        "NotoSansArabic-Bold",
                        "DroidSansFallback");
        assertThat(FONTS).allMatch(PDFont::isEmbedded);
        assertThat(LETTERS.get("DroidSansFallback").toString()).contains(CHINESE);
        assertThat(text).contains(ARABIC, CHINESE);
        // The vowel mark lies on its letter instead of beside it.
        assertThat(text).contains(VOWELS);
    }

    @Test
    void noCharacterIsWithoutAGlyph() {
        assertThat(text).contains("seouldaehaggyo", "\uFFFD").doesNotContain("서울", "😀", "#");
    }

    @Test
    void itIsTagged() {
        var catalog = document.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        var tags = new ArrayList<String>();
        collect(catalog.getStructureTreeRoot(), tags);
        assertThat(tags).contains("Document", "H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "L", "LI");
        assertThat(tags.indexOf("H1")).isLessThan(tags.indexOf("H2"));
        assertThat(tags.stream().filter("H1"::equals)).hasSize(1);
    }

    @Test
    void ofTitleLanguageAndBookmarksAsAReaderOfTheScreenWants() throws IOException {
        var catalog = document.getDocumentCatalog();
        assertThat(document.getDocumentInformation().getTitle()).isEqualTo(TITLE);
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo("en-GB");
        assertThat(languages(catalog.getStructureTreeRoot())).contains("ar", "zh");
        assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                .contains("pdfuaid:part");
        assertThat(StreamSupport.stream(catalog.getDocumentOutline().children().spliterator(), false)
                        .map(each -> each.getTitle()))
                .containsExactly(
                        "The enquirer",
                        "What they are looking for",
                        "Example Beams & Co",
                        "Track record",
                        "What happens next",
                        "Disclaimer");
    }

    @Test
    void whereNothingMayBeToldTheTrackRecordSaysSo() throws IOException {
        var full = pack();
        var bare = new IntroductionPack(
                full.title(),
                full.reference(),
                full.day(),
                full.enquirer(),
                full.needs(),
                Passage.english(""),
                full.partnerName(),
                full.partner(),
                Passage.english(""),
                List.of(),
                List.of(),
                full.next(),
                full.disclaimer());
        try (var read = Loader.loadPDF(new PackPdf().of(bare))) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("No earlier work is approved for sharing")
                    .doesNotContain("In their own words", "What it offers");
        }
    }

    @Test
    void aPackOfAFullEnquiryRunsOverPages() throws IOException {
        var words = IntStream.range(0, 400)
                .mapToObj(number -> "Paragraph %d of a long request about a hospital.".formatted(number))
                .toList();
        var full = pack();
        var longer = new IntroductionPack(
                full.title(),
                full.reference(),
                full.day(),
                full.enquirer(),
                full.needs(),
                Passage.of(String.join("\n", words)),
                full.partnerName(),
                full.partner(),
                full.about(),
                full.offers(),
                full.trackRecord(),
                full.next(),
                full.disclaimer());
        try (var read = Loader.loadPDF(new PackPdf().of(longer))) {
            assertThat(new PDFTextStripper().getText(read)).contains(words.getFirst(), words.getLast());
        }
    }

    private static IntroductionPack pack() {
        return new IntroductionPack(
                TITLE,
                "HUK-2026-000123",
                LocalDate.of(2026, 12, 1),
                List.of(
                        Fact.of("Name", ARABIC),
                        Fact.of("Organisation", CHINESE),
                        Fact.of("Site", "서울대학교 😀"),
                        Fact.of("E-mail", "sara.fficial@health.example")),
                List.of(Fact.english("Services", "Radiotherapy")),
                Passage.of("نخطط لإنشاء مركز بسعة 120 " + VOWELS + " بالتعاون مع Royal Example.\n\nنحتاج إلى التدريب."),
                "Example Beams & Co",
                List.of(Fact.english("Kind", "Company")),
                Passage.of("Runs “clinics” – for <all> & more."),
                List.of("Radiotherapy: training"),
                List.of("Kuwait: commissioned a unit, 2019 to 2023"),
                List.of("Answer to all.", "Meet on 3 March 2027."),
                "Whereas every effort has been made, no warranty is given or responsibility accepted.");
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }

    private static List<String> languages(PDStructureNode node) {
        var found = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                var language = element.getCOSObject().getString(COSName.LANG);
                if (language != null) {
                    found.add(language);
                }
                found.addAll(languages(element));
            }
        }
        return found;
    }
}
