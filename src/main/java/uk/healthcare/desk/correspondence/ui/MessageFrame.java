package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import uk.healthcare.desk.common.MessageId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.correspondence.mime.MessageHtml;

/**
 * A message with its own looks, in a frame that has no origin and runs no scripts. It comes as a page of its own and not as
 * {@code srcdoc}: so its own policy holds, which may let pictures in that ours would not.
 */
class MessageFrame extends Div {

    private final MessageId id;
    private final transient MessageLooks looks;
    private final IFrame frame = new IFrame();

    MessageFrame(MessageId id, MessageLooks looks) {
        this.id = id;
        this.looks = looks;
        addClassNames("stack", "message-frame");
        frame.getElement()
                .setAttribute("sandbox", "")
                .setAttribute("title", "The message with its own looks")
                .setAttribute("referrerpolicy", "no-referrer");
        add(frame);
        show(false);
        looks.html(id).filter(MessageHtml::hasRemotePictures).ifPresent(html -> offerPictures());
    }

    private void offerPictures() {
        var button = new Button("Show pictures");
        var words =
                new Div("Pictures from elsewhere are not shown: fetching them tells the sender that you read this.");
        words.addClassName("soft");
        var offer = new Div(words, button);
        offer.addClassName("button-row");
        button.addClickListener(click -> {
            remove(offer);
            show(true);
        });
        addComponentAsFirst(offer);
    }

    private void show(boolean pictures) {
        frame.setSrc((DownloadHandler) event -> {
            var response = event.getResponse();
            try {
                var page = looks.page(id, pictures).getBytes(StandardCharsets.UTF_8);
                response.setHeader("Content-Security-Policy", policy(pictures));
                response.setHeader("X-Frame-Options", "SAMEORIGIN");
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Referrer-Policy", "no-referrer");
                response.setHeader("Cache-Control", "private, no-store");
                response.setContentType("text/html;charset=utf-8");
                event.getOutputStream().write(page);
            } catch (NotFound hidden) {
                notThere(response);
            }
        });
    }

    private static void notThere(VaadinResponse response) throws IOException {
        response.sendError(404, "There is no such message.");
    }

    private static String policy(boolean pictures) {
        return "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; img-src data:"
                + (pictures ? " https: http:" : "");
    }
}
