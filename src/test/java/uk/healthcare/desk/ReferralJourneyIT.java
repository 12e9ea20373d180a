package uk.healthcare.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.correspondence.MailDay;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.reference.CareSetting;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.ReferralSamples;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;
import uk.healthcare.desk.ui.Dates;

/**
 * From the first approach to the agreement that the enquirer confirms, as the partnership manager, the manager, two
 * partners and the enquirer see it. Those outside have what came by mail, on a telephone whose browser runs no scripts.
 */
class ReferralJourneyIT extends BrowserTest {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+/(outside/[a-z]+/[A-Za-z0-9_-]{43})");
    private static final String FIGURES = "insight?period=last-3-months&region=Africa&area=cancer&track=philanthropic";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String enquirer = "l.mansour-" + unique + "@nile-gate.example";
    private final String atlas = "Voyage Atlas " + unique;
    private final String borealis = "Voyage Borealis " + unique;
    private final String atAtlas = "atlas-" + unique + "@partner.example";
    private final String atBorealis = "borealis-" + unique + "@partner.example";
    private MailDay mail;
    private SignedIn owner;
    private EnquiryId enquiry;

    @BeforeEach
    void anEnquiryInMatching() {
        mail = new MailDay();
        var samples = new CaseSamples(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        Acting.as(person(Role.ADMINISTRATOR), () -> {
            mail.mailbox(application);
            return null;
        });
        enquiry = Acting.as(person(Role.OFFICER), () -> samples.inMatching(owner.id(), letter()));
        contact(samples.partner(atlas), atAtlas);
        contact(samples.partner(borealis), atBorealis);
    }

    private void contact(PartnerId partner, String address) {
        Acting.as(owner, () -> {
            new ReferralSamples(application).contact(partner, address);
            return null;
        });
    }

    @AfterEach
    void retire() {
        mail.close();
        jdbc.sql("update mailbox set enabled = false").update();
        jdbc.sql("update partner set active = false where name like 'Voyage %'").update();
    }

    @Test
    void from_the_first_approach_to_the_confirmed_agreement() throws IOException {
        var manages = new Screen(signedInAs(owner));
        shortlistsBoth(manages);
        asksBothByMail(manages);
        var partner = onePartnerAsksFirst(manages);
        theEnquirerAnswersByMail(manages);
        bothPartnersAnswer(manages, partner);

        var manager = new Screen(signedInAs(Role.MANAGER));
        clearsDueDiligence(manages, manager);
        theEnquirerAgreesInArabic(manages);
        introduces(manages);
        followsUp(manages);
        agrees(manages);
        theEnquirerConfirms(manages);
        closes(manages);
        theManagerSeesIt(manager);
    }

    private void shortlistsBoth(Screen manages) {
        for (var partner : List.of(atlas, borealis)) {
            partners(manages);
            var more = manages.button("Show");
            if (more.isVisible()) {
                manages.press("Show");
            }
            var suggested = suggestion(manages.page(), partner);
            suggested.locator("vaadin-button").first().click();
            settled(manages.page());
            if (suggested.locator(".step-form").isVisible()) {
                manages.fill("Why this partner", "It has a team in the region").press("Shortlist with this reason");
            }
            manages.told(partner + " is on the shortlist");
        }
    }

    private static Locator suggestion(Page page, String partner) {
        var heading = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(partner));
        return page.locator(".suggestion").filter(new Locator.FilterOptions().setHas(heading));
    }

    private void asksBothByMail(Screen manages) {
        manages.press("Ask partners by e-mail")
                .tick(atlas + " (" + atAtlas + ")")
                .tick(borealis + " (" + atBorealis + ")")
                .press("Preview");
        var letters = manages.page().locator(".letter-previews");
        assertThat(letters).containsText("Egypt");
        assertThat(letters).containsText(borealis);
        assertThat(letters.innerText()).doesNotContain("Mansour", "Nile Gate", enquirer);
        look(manages.page(), "journey-approach");
        manages.press("Send by e-mail").told("The letters leave in");
        mail.send(application, enquiry);
        assertThat(mail.textFor(atBorealis)).doesNotContain("Mansour", "Nile Gate", atlas);
    }

    private PlainPage onePartnerAsksFirst(Screen manages) {
        var partner = opens(atAtlas)
                .press("We need to know more")
                .fill("Your question", "How many beds?")
                .press("Send the question")
                .shows("Your question was sent");
        partners(manages);
        manages.shows("It asked: How many beds?").shows("On hold");
        open(manages.page(), EnquiryLinks.page(enquiry));
        manages.shows(atlas + " needs more").shows("By the personal link of");
        return partner;
    }

    /** The answer of the enquirer ends the hold; the partner gets it by mail, too. */
    private void theEnquirerAnswersByMail(Screen manages) {
        writes(manages, enquirer, "How many beds will the unit have?");
        mail.answer(application, enquirer, "Forty beds in two wards.");
        open(manages.page(), EnquiryLinks.page(enquiry));
        manages.shows("Forty beds in two wards.").shows("Hold ended: the enquirer answered");
        writes(manages, atAtlas, "It will have forty beds.");
        assertThat(mail.textFor(atAtlas)).contains("It will have forty beds.");
    }

    private void writes(Screen manages, String to, String text) {
        manages.press("Reply")
                .fill("To", to)
                .fill("Subject", "A question about beds")
                .fill("Message", text);
        manages.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send").setExact(true))
                .click();
        settled(manages.page());
        mail.send(application, enquiry);
    }

    private void bothPartnersAnswer(Screen manages, PlainPage partner) {
        partner.press("We are interested")
                .fill("What we should know (optional)", "Not before May")
                .press("Confirm that we are interested")
                .at("You have told us that you are interested");
        opens(atBorealis)
                .press("We decline")
                .check("The timing does not suit us")
                .press("Confirm that we decline")
                .at("You have declined");
        partners(manages);
        manages.shows("The timing does not suit").shows("Clear due diligence before its name is given");
        assertThat(manages.page().locator(".case-links").first()).containsText("answered");
        look(manages.page(), "journey-answered");
    }

    private void clearsDueDiligence(Screen manages, Screen manager) {
        manages.press("Answer the questions");
        var questions = manages.page().locator(".question");
        for (var question : questions.all()) {
            check(question, "No");
        }
        check(questions.last(), "Unknown");
        questions.last().getByRole(AriaRole.TEXTBOX).fill("Its owner is not named anywhere");
        manages.press("Save answers").shows("a manager decides");
        look(manages.page(), "journey-due-diligence");
        partners(manager);
        manager.press("Decide")
                .fill("Why", "The post knows its owner")
                .press("Clear")
                .shows("Partners may be introduced.");
    }

    private static void check(Locator question, String answer) {
        question.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .check();
    }

    private void theEnquirerAgreesInArabic(Screen manages) {
        partners(manages);
        manages.press("Ask by e-mail").tick(atlas);
        look(manages.page(), "journey-consent");
        manages.press("Send the request").told("The request leaves in");
        mail.send(application, enquiry);
        assertThat(mail.textFor(enquirer)).contains("- " + atlas).doesNotContain(borealis);
        opens(enquirer)
                .isReadFromTheRight()
                .check(atlas)
                .fill("الاسم", "د. ليلى منصور")
                .press("أوافق")
                .at("شكرًا لكم، سُجلت إجابتكم");
        partners(manages);
        manages.shows("Consent given").shows("د. ليلى منصور");
    }

    private void introduces(Screen manages) throws IOException {
        manages.press("Introduce by e-mail");
        var day = LocalDate.now().plusMonths(2).with(TemporalAdjusters.firstInMonth(DayOfWeek.WEDNESDAY));
        var field = manages.page().getByLabel("First meeting on (optional)");
        field.fill(Dates.day(day));
        field.press("Enter");
        manages.choose("At, in London", "10:00").shows("in Egypt").press("Preview what both get");
        look(manages.page(), "journey-introduction");
        manages.press("Send to both").told("The introduction leaves in");
        mail.send(application, enquiry);
        for (var to : List.of(enquirer, atAtlas)) {
            assertThat(mail.textFor(to)).contains(atlas);
            assertThat(pack(to)).contains(atAtlas, "Nile Gate", enquirer, "no warranty is given");
            assertThat(new String(mail.fileFor(to, "text/calendar"), StandardCharsets.UTF_8))
                    .contains("METHOD:REQUEST", "in Egypt");
        }
        partners(manages);
        manages.atStage("Introduced");
    }

    private String pack(String receiver) throws IOException {
        try (var document = Loader.loadPDF(mail.fileFor(receiver, "application/pdf"))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private void followsUp(Screen manages) {
        manages.press("Record first contact")
                .fill("How and when the parties first spoke", "By video call on the morning after.")
                .press("Record first contact")
                .told("Moved to Follow-up")
                .press("Record discussion")
                .press("Record discussion")
                .told("In discussion with " + atlas)
                .press("Record contact")
                .fill("What was said", "Both want to begin with the training.")
                .press("Record contact")
                .told("Contact recorded");
        assertThat(manages.page().locator(".ladder")).containsText("Both want to begin with the training.");
    }

    private void agrees(Screen manages) {
        manages.press("Record agreement")
                .choose("Kind of agreement", "")
                .fill("Told by", "Dr Layla Mansour")
                .fill("Programme (optional)", "National cancer plan");
        manages.page().getByLabel("Value in").nth(0).fill("1,000,000");
        manages.page().getByLabel("Value in").nth(1).fill("500,000");
        look(manages.page(), "journey-agreement");
        manages.press("Record agreement")
                .told("Agreement with " + atlas + " recorded")
                .shows("National cancer plan")
                .shows("£1,500,000");
    }

    private void theEnquirerConfirms(Screen manages) {
        manages.press("Ask for confirmation").press("Send the question").told("The question leaves in");
        mail.send(application, enquiry);
        opens(enquirer)
                .isReadFromTheRight()
                .shows(atlas)
                .check("نعم")
                .check("نعم، ولكن في وقت لاحق أو بحجم أصغر")
                .press("إرسال الإجابات")
                .at("شكرًا لكم");
        partners(manages);
        manages.shows("Confirmed by the enquirer").shows("by the personal link");
        look(manages.page(), "journey-confirmed");
    }

    private void closes(Screen manages) {
        manages.press("Close with an outcome")
                .choose("Outcome", "Agreement reached")
                .fill("Reason", "Signed, and confirmed by the ministry.")
                .press("Close the enquiry")
                .atStage("Closed: Agreement reached");
    }

    private void theManagerSeesIt(Screen manager) {
        open(manager.page(), FIGURES);
        assertThat(manager.page()
                        .locator(".headline")
                        .filter(new Locator.FilterOptions().setHasText("Agreed, confirmed"))
                        .locator(".headline-figure"))
                .hasText("£1.5m");
        open(manager.page(), "disclosures?enquiry=" + enquiry);
        assertThat(manager.page().locator(".disclosures-view tbody tr")).hasCount(6);
        for (var told : List.of(atAtlas, atBorealis, enquirer)) {
            manager.shows(told);
        }
        look(manager.page(), "journey-disclosures");
    }

    private void partners(Screen screen) {
        open(screen.page(), EnquiryLinks.tab(enquiry, "partners"));
    }

    /** The link of the last message to that address. */
    private PlainPage opens(String address) {
        var link = LINK.matcher(mail.textFor(address));
        assertThat(link.find()).as("a link for " + address).isTrue();
        var page = plainPhone();
        page.navigate(url(link.group(1)));
        return new PlainPage(page, newPage());
    }

    /** Nothing for axe by day, no faint colour by night, nothing to scroll sideways to on a telephone. */
    private static void look(Page page, String name) {
        assertAccessible(page);
        screenshot(page, name);
        dark(page);
        assertThat(faint(page, null)).isEmpty();
        light(page);
        phone(page);
        assertFits(page);
        desktop(page);
        settled(page);
    }

    /** Says who asks in its own words, too. */
    private EnquiryFields letter() {
        return new EnquiryFields(
                "Radiotherapy unit for Nile Gate",
                "I am Dr Layla Mansour of Nile Gate Hospital Group (%s). We plan a unit with two machines."
                        .formatted(enquirer),
                Source.PHONE,
                null,
                "Nile Gate Hospital Group",
                OrganisationKind.HOSPITAL_GROUP,
                "EG",
                "Dr Layla Mansour",
                null,
                enquirer,
                null,
                "ar",
                Track.PHILANTHROPIC,
                Priority.NORMAL,
                Set.of(CaseSamples.AREA),
                null,
                Set.of("equipment"),
                Set.of(CareSetting.TERTIARY),
                Set.of(),
                null,
                null,
                null);
    }
}
