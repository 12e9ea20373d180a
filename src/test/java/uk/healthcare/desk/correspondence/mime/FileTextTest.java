package uk.healthcare.desk.correspondence.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be searched in a file, and what is known not to have been searched. */
class FileTextTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void textIsReadInWhateverCharsetItIs() throws IOException {
        assertThat(of("Yusra Älpha".getBytes(StandardCharsets.UTF_16), "text/plain"))
                .isEqualTo(new FileText("Yusra Älpha", true));
    }

    @Test
    void aWebPageIsReadAsItLooksAndAsItIsWritten() throws IOException {
        var page = of("<p>Yus<b>ra</b> Alpha</p><!-- hidden -->".getBytes(StandardCharsets.UTF_8), "text/html");
        assertThat(page.text()).contains("Yusra Alpha", "hidden");
        assertThat(page.complete()).isTrue();
    }

    @Test
    void aDocumentIsReadThoughItsWordsLieInPieces() throws IOException {
        var xml =
                "<w:document><w:p><w:r><w:t>Yus</w:t></w:r><w:r><w:t xml:space='preserve'>ra Alpha &amp; son</w:t></w:r>"
                        + "</w:p><w:p><w:t>Beds</w:t></w:p></w:document>";
        var document = of(zip("word/document.xml", xml), WORD);
        assertThat(document.text()).contains("Yusra Alpha & son").doesNotContain("sonBeds");
        assertThat(document.complete()).isTrue();
    }

    @Test
    void formattedTextIsRead() throws IOException {
        assertThat(of("{\\rtf1\\ansi Yusra {\\b Alpha}\\par}".getBytes(StandardCharsets.US_ASCII), "application/rtf"))
                .isEqualTo(new FileText("Yusra Alpha", true));
    }

    @Test
    void aMessageIsReadWithItsFilesAndIsIncompleteWhenOneOfThemIs() throws IOException {
        var raw = """
                From: a@b.example
                Subject: =?utf-8?B?WXVzcmE=?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=part

                --part
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                QWxwaGE=
                --part
                Content-Type: %s; name="file"

                Beta
                --part--
                """;
        var message = of(raw.formatted("text/plain").getBytes(StandardCharsets.UTF_8), "message/rfc822");
        assertThat(message.text()).contains("Yusra", "Alpha", "Beta");
        assertThat(message.complete()).isTrue();
        assertThat(of(raw.formatted("image/png").getBytes(StandardCharsets.UTF_8), "message/rfc822")
                        .complete())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/pdf", "application/zip", WORD})
    void whatCannotBeSearchedIsKnownToBeIncomplete(String type) throws IOException {
        assertThat(of(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, type).complete()).isFalse();
    }

    private static FileText of(byte[] bytes, String type) throws IOException {
        return FileText.of(() -> new ByteArrayInputStream(bytes), type, bytes.length);
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
