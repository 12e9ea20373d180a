package uk.healthcare.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** What every session and every tab gets: the handling of failures, plain words for a lost connection, the colours. */
@Component
class ShellSetup implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(info -> systemMessages());
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(ShellSetup::tell));
        service.addUIInitListener(opened -> prepare(opened.getUI()));
        event.addIndexHtmlRequestListener(ShellSetup::prepare);
    }

    private static void tell(ErrorEvent event) {
        var failure = Failure.of(event.getThrowable());
        if (UI.getCurrent() != null) {
            Notices.error(failure.status() == 404 ? "It is not there any more, or not for you." : failure.sentence());
        }
    }

    private static void prepare(UI tab) {
        tab.setLocale(Locale.UK);
        tab.getReconnectDialogConfiguration()
                .setDialogText("We cannot reach Enquiry Desk. Trying again; what you typed is still here.");
    }

    private static void prepare(IndexHtmlResponse response) {
        var page = response.getDocument();
        page.child(0).attr("lang", "en-GB");
        page.head().appendChild(new Element("script").attr("src", "assets/theme.js"));
        page.head().appendChild(new Element("link").attr("rel", "icon").attr("href", "assets/icon.svg"));
    }

    private static SystemMessages systemMessages() {
        var messages = new CustomizedSystemMessages();
        // The page loads again and so ends on the sign-in page, which says why; nothing stays readable on the screen.
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption("Sorry, something went wrong on our side");
        messages.setInternalErrorMessage("What was saved is kept. Select this message to load the page again.");
        messages.setSyncErrorNotificationEnabled(true);
        messages.setSyncErrorCaption("This page and Enquiry Desk no longer agree");
        messages.setSyncErrorMessage("What was saved is kept. Select this message to load the page again.");
        // Nobody gets here without cookies: they were deleted meanwhile, which is a lost session like any other.
        messages.setCookiesDisabledNotificationEnabled(false);
        return messages;
    }
}
