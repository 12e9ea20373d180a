package uk.healthcare.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Consumer;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.ui.Dates;

/** What somebody of the desk does on the page of one case, from the shortlist to its outcome. */
final class CaseScreen {

    private final Screen screen;
    private final EnquiryId enquiry;
    private final Consumer<String> opens;

    /** @param opens what brings the screen to an address of the desk */
    CaseScreen(Screen screen, EnquiryId enquiry, Consumer<String> opens) {
        this.screen = screen;
        this.enquiry = enquiry;
        this.opens = opens;
    }

    Screen opensTimeline() {
        opens.accept(EnquiryLinks.page(enquiry));
        return screen;
    }

    Screen opensPartners() {
        opens.accept(EnquiryLinks.tab(enquiry, "partners"));
        return screen;
    }

    void shortlists(String partner) {
        opensPartners();
        if (screen.button("Show").isVisible()) {
            screen.press("Show");
        }
        var suggested = suggestion(partner);
        suggested.locator("vaadin-button").first().click();
        BrowserTest.settled(screen.page());
        if (suggested.locator(".step-form").isVisible()) {
            screen.fill("Why this partner", "It has a team in the region").press("Shortlist with this reason");
        }
        screen.told(partner + " is on the shortlist");
    }

    private Locator suggestion(String partner) {
        var heading = screen.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(partner));
        return screen.page().locator(".suggestion").filter(new Locator.FilterOptions().setHas(heading));
    }

    /** Up to the letters as each partner would get them. */
    Locator previewsLetters(List<String> partners) {
        screen.press("Ask partners by e-mail");
        partners.forEach(screen::tick);
        screen.press("Preview");
        return screen.page().locator(".letter-previews");
    }

    void sendsLetters() {
        screen.press("Send by e-mail").told("The letters leave in");
    }

    /** The open page notices it by itself. */
    Screen seesThatLettersLeft() {
        return screen.press("Show what it changed");
    }

    void replies(String to, String text) {
        screen.press("Reply")
                .fill("To", to)
                .fill("Subject", "A question about beds")
                .fill("Message", text);
        screen.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send").setExact(true))
                .click();
        BrowserTest.settled(screen.page());
    }

    /** No to all but the last question, which a manager has to decide on. */
    void answersDueDiligence() {
        screen.press("Answer the questions");
        var questions = screen.page().locator(".question");
        for (var question : questions.all()) {
            check(question, "No");
        }
        check(questions.last(), "Unknown");
        questions.last().getByRole(AriaRole.TEXTBOX).fill("Its owner is not named anywhere");
        screen.press("Save answers").shows("a manager decides");
    }

    private static void check(Locator question, String answer) {
        question.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .check();
    }

    void decidesOnDueDiligence() {
        opensPartners()
                .press("Decide")
                .fill("Why", "The post knows its owner")
                .press("Clear")
                .shows("Partners may be introduced.");
    }

    void beginsRequestForConsent(String partner) {
        opensPartners().press("Ask by e-mail").tick(partner);
    }

    void sendsRequestForConsent() {
        screen.press("Send the request").told("The request leaves in");
    }

    /** With a first meeting at ten on a Wednesday, up to what both would get. */
    void previewsIntroduction() {
        screen.press("Introduce by e-mail");
        var day = LocalDate.now().plusMonths(2).with(TemporalAdjusters.firstInMonth(DayOfWeek.WEDNESDAY));
        var field = screen.page().getByLabel("First meeting on (optional)");
        field.fill(Dates.day(day));
        field.press("Enter");
        screen.choose("At, in London", "10:00").shows("in Egypt").press("Preview what both get");
    }

    void sendsIntroduction() {
        screen.press("Send to both").told("The introduction leaves in");
    }

    void followsUp(String partner) {
        screen.press("Record first contact")
                .fill("How and when the parties first spoke", "By video call on the morning after.")
                .press("Record first contact")
                .told("Moved to Follow-up")
                .press("Record discussion")
                .press("Record discussion")
                .told("In discussion with " + partner)
                .press("Record contact")
                .fill("What was said", "Both want to begin with the training.")
                .press("Record contact")
                .told("Contact recorded");
        assertThat(screen.page().locator(".ladder")).containsText("Both want to begin with the training.");
    }

    void typesAgreement() {
        screen.press("Record agreement")
                .choose("Kind of agreement", "")
                .fill("Told by", "Dr Layla Mansour")
                .fill("Programme (optional)", "National cancer plan");
        screen.page().getByLabel("Value in").nth(0).fill("1,000,000");
        screen.page().getByLabel("Value in").nth(1).fill("500,000");
    }

    void recordsAgreement(String partner) {
        screen.press("Record agreement")
                .told("Agreement with " + partner + " recorded")
                .shows("National cancer plan")
                .shows("£1,500,000");
    }

    void asksForConfirmation() {
        screen.press("Ask for confirmation").press("Send the question").told("The question leaves in");
    }

    void closes() {
        screen.press("Close with an outcome")
                .choose("Outcome", "Agreement reached")
                .fill("Reason", "Signed, and confirmed by the ministry.")
                .press("Close the enquiry")
                .atStage("Closed: Agreement reached");
    }

    Screen shows(String text) {
        return screen.shows(text);
    }

    Page page() {
        return screen.page();
    }

    /** Nothing for axe by day, no faint colour by night, nothing to scroll sideways to on a telephone. */
    void look(String name) {
        var page = screen.page();
        BrowserTest.assertAccessible(page);
        BrowserTest.screenshot(page, name);
        BrowserTest.dark(page);
        assertThat(BrowserTest.faint(page, null)).isEmpty();
        BrowserTest.light(page);
        BrowserTest.phone(page);
        BrowserTest.assertFits(page);
        BrowserTest.desktop(page);
        BrowserTest.settled(page);
    }
}
