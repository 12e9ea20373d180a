package uk.healthcare.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeFileNameTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    plan of the hospital.pdf,         application/pdf,          plan of the hospital.pdf
                    خطة المستشفى.pdf,                  application/pdf,          خطة المستشفى.pdf
                    ../../etc/passwd,                 text/plain,               passwd
                    C:\\Users\\me\\beds.xlsx,            application/zip,          beds.xlsx
                    invoice\u202Efdp.exe,             application/x-msdownload, invoicefdp.exe
                    budget.pdf,                       application/x-msdownload, budget.pdf.exe
                    photo.jpg,                        text/html,                photo.jpg.html
                    page.html,                        text/html; charset=UTF-8, page.html
                    picture.svg,                      image/svg+xml,            picture.svg
                    con,                              text/plain,               _con
                    LPT1.txt,                         text/plain,               _LPT1.txt
                    .htaccess,                        text/plain,               htaccess
                    notes.  . ,                       text/plain,               notes
                    a\u0000b\u0007c.txt,              text/plain,               abc.txt
                    '"a<b>c:d|e?f*.pdf"',             application/pdf,          abcdef.pdf
                    data.csv,                         text/csv,                 data.csv
                    """)
    void isWhatItSaysAndCanBeSavedAnywhere(String name, String type, String safe) {
        assertThat(SafeFileName.of(name, type)).isEqualTo(safe);
    }

    @Test
    void namesWhatHasNoNameByItsType() {
        assertThat(SafeFileName.of("", "application/pdf")).isEqualTo("file.pdf");
        assertThat(SafeFileName.of("...", "image/png")).isEqualTo("file.png");
        assertThat(SafeFileName.of("/", "application/x-unheard-of")).isEqualTo("file");
    }

    @Test
    void shortensTheNameAndKeepsItsEnd() {
        var safe = SafeFileName.of("医".repeat(400) + ".docx", "application/zip");
        assertThat(safe).hasSize(150).endsWith("医.docx");
        assertThat(SafeFileName.of("x".repeat(400), "text/plain")).hasSize(150);
    }
}
