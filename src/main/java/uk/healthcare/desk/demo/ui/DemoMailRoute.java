package uk.healthcare.desk.demo.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.demo.DemoMail;

/** Makes the page known where there is mail of the demonstration, and nowhere else. */
@Component
@Profile("demo")
class DemoMailRoute implements VaadinServiceInitListener {

    private final ObjectProvider<DemoMail> mail;

    DemoMailRoute(ObjectProvider<DemoMail> mail) {
        this.mail = mail;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (mail.getIfAvailable() != null) {
            RouteConfiguration.forApplicationScope().setAnnotatedRoute(DemoMailView.class);
        }
    }
}
