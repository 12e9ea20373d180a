package uk.healthcare.desk;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Enquiry Desk: enquiry and case management for Healthcare UK. */
@SpringBootApplication
@Modulithic(
        systemName = "Enquiry Desk",
        sharedModules = {"common", "database", "ui", "audit", "reference", "staff"})
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class EnquiryDeskApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        // The driver turns dates by the zone of the JVM and times by that of the connection: one zone, no shifted days.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(EnquiryDeskApplication.class, args);
    }
}
