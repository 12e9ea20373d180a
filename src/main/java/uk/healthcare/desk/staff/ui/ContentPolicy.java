package uk.healthcare.desk.staff.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What a page may load and run: our own files, and the inline scripts that the server wrote into this very page, known
 * by a number used once. Vaadin's client still evaluates text sent by the server (until 25.4) and its components still
 * write styles into the page; both are recorded in docs/security/threat-model.md.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

    static final String WITHOUT_INLINE_SCRIPTS = policy("");

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::allowItsScripts);
    }

    private void allowItsScripts(IndexHtmlResponse page) {
        var bytes = new byte[18];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", policy(" 'nonce-" + nonce + "'"));
    }

    private static String policy(String nonce) {
        return "default-src 'self'; script-src 'self' 'unsafe-eval'" + nonce
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'"
                + "; object-src 'none'; frame-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
    }
}
