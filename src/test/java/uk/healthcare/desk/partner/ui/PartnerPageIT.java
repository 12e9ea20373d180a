package uk.healthcare.desk.partner.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.BrowserTest;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.Nation;
import uk.healthcare.desk.partner.PartnerDetails;
import uk.healthcare.desk.partner.PartnerKind;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;

/** A partnership manager keeps a partner's page: a piece of work with the letter that proves it, and its history. */
class PartnerPageIT extends BrowserTest {

    @Autowired
    private PartnerService service;

    @Test
    void work_is_added_with_its_document_by_keyboard_and_the_history_tells_it() throws IOException {
        var manager = person(Role.PARTNERSHIP_MANAGER);
        var partner = Acting.as(manager, this::partner);
        var page = signedInAs(manager);
        // Keeps the system's own window away between one choice and the next.
        page.onFileChooser(chooser -> {});
        open(page, PartnerLinks.page(partner));
        button(page, "Add work").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("What was done"))).isFocused();
        page.keyboard().type("Set up a heart centre");
        page.getByRole(AriaRole.TEXTBOX, named("Evidence").setExact(true)).focus();
        page.keyboard().type("The ministry says so.");

        chosen(page, "page.exe", "Not asked for");
        assertThat(page.locator(".document-field")).containsText("Choose a PDF");
        chosen(page, "nothing.pdf", "");
        assertThat(page.locator(".document-field")).containsText("The file is empty");
        chosen(page, "page.pdf", "<html><script>alert(1)</script></html>");
        assertThat(page.locator(".document-field")).containsText("Choose a PDF");
        assertAccessible(page);
        screenshot(page, "partner-document-refused");
        chosen(page, "letter.pdf", "%PDF-1.7 A letter of thanks");
        assertThat(page.locator(".document-kept")).containsText("letter.pdf");
        assertThat(page.locator(".document-field")).not().containsText("Choose a PDF");
        assertGoodAllWays(page, "partner-document");
        page.getByRole(AriaRole.TEXTBOX, named("Evidence").setExact(true)).focus();
        page.keyboard().press("Control+Enter");

        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("letter.pdf"));
        var download = page.waitForDownload(link::click);
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("letter.pdf");
        Assertions.assertThat(Files.readString(download.path())).isEqualTo("%PDF-1.7 A letter of thanks");
        screenshot(page, "partner-page");

        open(page, PartnerLinks.tab(partner, "history"));
        assertThat(page.locator("#main")).containsText("Track record added");
        page.getByText("What was entered").first().click();
        assertThat(page.locator("#main")).containsText("letter.pdf");
        assertAccessible(page);
        phone(page);
        assertFits(page);
        screenshot(page, "partner-history-phone");
    }

    private PartnerId partner() {
        return service.add(new PartnerDetails(
                "Heart Institute " + UUID.randomUUID(),
                PartnerKind.CHARITY,
                null,
                "Leeds",
                Nation.ENGLAND,
                null,
                null,
                null,
                Set.of()));
    }

    /** By the key that presses the button, as somebody without a mouse does. */
    private static void chosen(Page page, String name, String content) {
        var choose = button(page, "Choose a file");
        choose.focus();
        page.waitForFileChooser(() -> page.keyboard().press("Enter"))
                .setFiles(new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
