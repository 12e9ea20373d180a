package uk.healthcare.desk.referral.pack;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import uk.healthcare.desk.ui.Dates;

/**
 * Writes the introduction pack as PDF: tagged, with title, language and bookmarks, as PDF/UA asks, and with its fonts
 * inside. It fetches nothing from anywhere.
 */
@Component
public class PackPdf {

    private final SpringTemplateEngine templates = engine();

    /** Read when the first pack is written, not when the server starts. */
    private final Supplier<ShownText> shown = SingletonSupplier.of(() -> new ShownText(Fonts.load()::canShow));

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    public byte[] of(IntroductionPack pack) {
        var context = new Context(Locale.UK);
        context.setVariable("pack", pack);
        context.setVariable("day", Dates.day(pack.day()));
        return pdf(shown.get().of(templates.process("introduction", context)));
    }

    private static byte[] pdf(String xhtml) {
        var target = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            Fonts.register(new PdfRendererBuilder(), document)
                    .usePDDocument(document)
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new VowelMarks())
                    .defaultTextDirection(TextDirection.LTR)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .usePdfUaAccessibility(true)
                    .withProducer("Enquiry Desk")
                    .withHtmlContent(xhtml, null)
                    .toStream(target)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    /** One of its own: the pages of people outside are another matter. */
    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver(PackPdf.class.getClassLoader());
        resolver.setPrefix("pack/");
        resolver.setSuffix(".xhtml");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
