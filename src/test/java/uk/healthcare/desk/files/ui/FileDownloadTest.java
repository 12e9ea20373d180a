package uk.healthcare.desk.files.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.files.FileStore;

class FileDownloadTest extends DeskTest {

    @Autowired
    private FileDownload download;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void givesTheFileToBeSavedAndNothingElse() throws IOException {
        var text = "Plan " + new Random().nextLong();
        var id = stored(text);
        var response = ask("../plan\u202Etxt.txt", () -> id);
        assertThat(response.getContentAsString()).isEqualTo(text);
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("plantxt.txt");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(response.getContentType()).startsWith("text/plain");
        assertThat(response.getContentLengthLong()).isEqualTo(text.length());
    }

    @Test
    void aPageIsNotCalledOne() throws IOException {
        var id = stored("<html><script>alert(" + new Random().nextLong() + ")</script></html>");
        var response = ask("holiday.jpg", () -> id);
        assertThat(response.getContentType()).isEqualTo("application/octet-stream");
        assertThat(response.getHeader("Content-Disposition")).contains("holiday.jpg.html");
    }

    @Test
    void whoMayNotHaveItHearsThatThereIsNone() throws IOException {
        var response = ask("plan.txt", () -> {
            throw new NotFound("file");
        });
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void anInfectedFileIsKept() throws IOException {
        var id = stored("Evil " + new Random().nextLong());
        jdbc.sql("update stored_file set scan = 'INFECTED', threat = 'Test' where id = ?")
                .param(id.value())
                .update();
        var response = ask("plan.txt", () -> id);
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    private FileId stored(String text) throws IOException {
        return files.store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null)
                .id();
    }

    private MockHttpServletResponse ask(String name, Supplier<FileId> permitted) throws IOException {
        var service = new VaadinServletService() {};
        var response = new MockHttpServletResponse();
        var event = new DownloadEvent(
                new VaadinServletRequest(new MockHttpServletRequest(), service),
                new VaadinServletResponse(response, service),
                new VaadinSession(service),
                new Element("a"));
        download.of(name, permitted).handleDownloadRequest(event);
        return response;
    }
}
