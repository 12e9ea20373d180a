package uk.healthcare.desk.referral.pack;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** The fonts that lie in {@code src/main/resources/fonts}, and the characters they can show. */
final class Fonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private record Font(String file, String family, int weight) {}

    private static final List<Font> ALL = List.of(
            new Font("NotoSans-Regular.ttf", "Noto Sans", REGULAR),
            new Font("NotoSans-Bold.ttf", "Noto Sans", BOLD),
            new Font("NotoSansArabic-Regular.ttf", "Noto Sans Arabic", REGULAR),
            new Font("NotoSansArabic-Bold.ttf", "Noto Sans Arabic", BOLD),
            new Font("DroidSansFallbackFull.ttf", "Droid Sans Fallback", REGULAR));

    private final BitSet shown;

    private Fonts(BitSet shown) {
        this.shown = shown;
    }

    static Fonts load() {
        var shown = new BitSet();
        for (var font : ALL) {
            if (font.weight == REGULAR) {
                shown.or(characters(font));
            }
        }
        return new Fonts(shown);
    }

    /** Whether one of them has a glyph for it; lines and spaces need none. */
    boolean canShow(int character) {
        return shown.get(character) || character == '\n' || character == '\t' || character == '\r';
    }

    /** Without ligatures: whoever copies an address with "ff" in it would copy a letter that no address has. */
    static PdfRendererBuilder register(PdfRendererBuilder builder, PDDocument document) {
        for (var font : ALL) {
            builder.useFont(
                    new PDFontSupplier(embedded(font, document)), font.family, font.weight, FontStyle.NORMAL, true);
        }
        return builder;
    }

    private static PDFont embedded(Font font, PDDocument document) {
        try (var file = open(font)) {
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
            parsed.setEnableGsub(false);
            return PDType0Font.load(document, parsed, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet characters(Font font) {
        try (var file = open(font);
                var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            var map = parsed.getUnicodeCmapLookup();
            var found = new BitSet();
            for (var character = 0; character <= Character.MAX_CODE_POINT; character++) {
                if (map.getGlyphId(character) > 0) {
                    found.set(character);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Font font) {
        try {
            return new ClassPathResource("fonts/" + font.file).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
