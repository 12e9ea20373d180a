package uk.healthcare.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        var manages = caseScreen(signedInAs(owner));
        List.of(atlas, borealis).forEach(manages::shortlists);
        asksBothByMail(manages);
        var partner = onePartnerAsksFirst(manages);
        theEnquirerAnswersByMail(manages);
        bothPartnersAnswer(manages, partner);

        var manager = caseScreen(signedInAs(Role.MANAGER));
        manages.answersDueDiligence();
        manages.look("journey-due-diligence");
        manager.decidesOnDueDiligence();
        theEnquirerAgreesInArabic(manages);
        introduces(manages);
        manages.followsUp(atlas);
        manages.typesAgreement();
        manages.look("journey-agreement");
        manages.recordsAgreement(atlas);
        theEnquirerConfirms(manages);
        manages.closes();
        theManagerSeesIt(manager);
    }

    private CaseScreen caseScreen(Page page) {
        return new CaseScreen(new Screen(page), enquiry, path -> open(page, path));
    }

    private void asksBothByMail(CaseScreen manages) {
        var letters =
                manages.previewsLetters(List.of(atlas + " (" + atAtlas + ")", borealis + " (" + atBorealis + ")"));
        assertThat(letters).containsText("Egypt");
        assertThat(letters).containsText(borealis);
        assertThat(letters.innerText()).doesNotContain("Mansour", "Nile Gate", enquirer);
        manages.look("journey-approach");
        manages.sendsLetters();
        mail.send(application, enquiry);
        manages.seesThatLettersLeft().shows("Its answer is due by");
        assertThat(mail.textFor(atBorealis)).doesNotContain("Mansour", "Nile Gate", atlas);
    }

    private PlainPage onePartnerAsksFirst(CaseScreen manages) {
        var partner = opens(atAtlas)
                .press("We need to know more")
                .fill("Your question", "How many beds?")
                .press("Send the question")
                .shows("Your question was sent");
        manages.opensPartners().shows("It asked: How many beds?").shows("On hold");
        manages.opensTimeline().shows(atlas + " needs more").shows("By the personal link of");
        return partner;
    }

    /** The answer of the enquirer ends the hold; the partner gets it by mail, too. */
    private void theEnquirerAnswersByMail(CaseScreen manages) {
        manages.replies(enquirer, "How many beds will the unit have?");
        mail.send(application, enquiry);
        mail.answer(application, enquirer, "Forty beds in two wards.");
        manages.opensTimeline().shows("Forty beds in two wards.").shows("Hold ended: the enquirer answered");
        manages.replies(atAtlas, "It will have forty beds.");
        mail.send(application, enquiry);
        assertThat(mail.textFor(atAtlas)).contains("It will have forty beds.");
    }

    private void bothPartnersAnswer(CaseScreen manages, PlainPage partner) {
        partner.press("We are interested")
                .fill("What we should know (optional)", "Not before May")
                .press("Confirm that we are interested")
                .at("You have told us that you are interested");
        opens(atBorealis)
                .press("We decline")
                .check("The timing does not suit us")
                .press("Confirm that we decline")
                .at("You have declined");
        manages.opensPartners().shows("The timing does not suit").shows("Clear due diligence before its name is given");
        assertThat(manages.page().locator(".case-links").first()).containsText("answered");
        manages.look("journey-answered");
    }

    private void theEnquirerAgreesInArabic(CaseScreen manages) {
        manages.beginsRequestForConsent(atlas);
        manages.look("journey-consent");
        manages.sendsRequestForConsent();
        mail.send(application, enquiry);
        assertThat(mail.textFor(enquirer)).contains("- " + atlas).doesNotContain(borealis);
        opens(enquirer)
                .isReadFromTheRight()
                .check(atlas)
                .fill("الاسم", "د. ليلى منصور")
                .press("أوافق")
                .at("شكرًا لكم، سُجلت إجابتكم");
        manages.opensPartners().shows("Consent given").shows("د. ليلى منصور");
    }

    private void introduces(CaseScreen manages) throws IOException {
        manages.previewsIntroduction();
        manages.look("journey-introduction");
        manages.sendsIntroduction();
        mail.send(application, enquiry);
        for (var to : List.of(enquirer, atAtlas)) {
            assertThat(mail.textFor(to)).contains(atlas);
            assertThat(pack(to)).contains(atAtlas, "Nile Gate", enquirer, "no warranty is given");
            assertThat(new String(mail.fileFor(to, "text/calendar"), StandardCharsets.UTF_8))
                    .contains("METHOD:REQUEST", "in Egypt");
        }
        manages.opensPartners().atStage("Introduced");
    }

    private String pack(String receiver) throws IOException {
        try (var document = Loader.loadPDF(mail.fileFor(receiver, "application/pdf"))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private void theEnquirerConfirms(CaseScreen manages) {
        manages.asksForConfirmation();
        mail.send(application, enquiry);
        opens(enquirer)
                .isReadFromTheRight()
                .shows(atlas)
                .check("نعم")
                .check("نعم، ولكن في وقت لاحق أو بحجم أصغر")
                .press("إرسال الإجابات")
                .at("شكرًا لكم");
        manages.opensPartners().shows("Confirmed by the enquirer").shows("by the personal link");
        manages.look("journey-confirmed");
    }

    private void theManagerSeesIt(CaseScreen manager) {
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
        manager.look("journey-disclosures");
    }

    /** The link of the last message to that address. */
    private PlainPage opens(String address) {
        var link = LINK.matcher(mail.textFor(address));
        assertThat(link.find()).as("a link for " + address).isTrue();
        var page = plainPhone();
        page.navigate(url(link.group(1)));
        return new PlainPage(page, newPage());
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
