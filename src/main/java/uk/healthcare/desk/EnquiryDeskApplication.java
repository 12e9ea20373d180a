package uk.healthcare.desk;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Enquiry Desk: enquiry and case management for Healthcare UK. */
@SpringBootApplication
@Modulithic(systemName = "Enquiry Desk", sharedModules = {"common", "ui", "audit", "reference", "staff"})
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class EnquiryDeskApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(EnquiryDeskApplication.class, args);
    }
}
