package uk.healthcare.desk.files.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.FileId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.files.FileScans;
import uk.healthcare.desk.files.FileStore;
import uk.healthcare.desk.files.SafeFileName;
import uk.healthcare.desk.files.ScanState;

/** Gives out a stored file to be saved, never to be shown by the browser as a page of ours. */
@Component
public class FileDownload {

    /** Where the browser would run what is in the file, were it ever to open it. */
    private static final Set<String> ACTIVE =
            Set.of("text/html", "application/xhtml+xml", "image/svg+xml", "application/xml", "text/xml");

    private static final String OCTETS = "application/octet-stream";

    private final FileStore files;
    private final FileScans scans;

    FileDownload(FileStore files, FileScans scans) {
        this.files = files;
        this.scans = scans;
    }

    /**
     * @param name as its sender called it
     * @param permitted asked at each download: the file, or {@link NotFound} when the person may not have it
     */
    public DownloadHandler of(String name, Supplier<FileId> permitted) {
        return event -> {
            try {
                give(event, name, permitted.get());
            } catch (NotFound hidden) {
                event.getResponse().sendError(HttpServletResponse.SC_NOT_FOUND, "There is no such file.");
            }
        };
    }

    private void give(DownloadEvent event, String name, FileId id) throws IOException {
        var file = scans.scanned(id);
        var response = event.getResponse();
        if (file.scan() == ScanState.INFECTED) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This file contains a virus and is not given out.");
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "private, no-store");
        event.setFileName(SafeFileName.of(name, file.type()));
        event.setContentType(ACTIVE.contains(file.type()) ? OCTETS : file.type());
        event.setContentLength(file.size());
        files.writeTo(id, event.getOutputStream());
    }
}
