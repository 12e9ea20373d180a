package uk.healthcare.desk.partner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.partner.Capacity;
import uk.healthcare.desk.partner.Change;
import uk.healthcare.desk.partner.Nation;
import uk.healthcare.desk.partner.PartnerDetails;
import uk.healthcare.desk.partner.PartnerDirectory;
import uk.healthcare.desk.partner.PartnerKind;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.ConflictPanel;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Pager;

/** The directory and a partner's page as people see and work them. */
class PartnerViewsTest extends DeskViewTest {

    @Autowired
    private PartnerService service;

    @Autowired
    private PartnerDirectory directory;

    private PartnerId id;

    @BeforeEach
    void addPartner() {
        actAs(Role.PARTNERSHIP_MANAGER);
        id = service.add(new PartnerDetails(
                "View test partner " + System.nanoTime(),
                PartnerKind.CHARITY,
                null,
                "Leeds",
                Nation.ENGLAND,
                null,
                null,
                null,
                Set.of()));
    }

    private PartnerView page() {
        return navigate(PartnerLinks.page(id), PartnerView.class);
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    private void press(String text) {
        test(findInView(Button.class).withText(text).single()).click();
    }

    @Test
    void theDirectoryShowsAPageOfPartnersAndOffersToAddOne() {
        navigate(PartnersView.class);
        assertThat(find(NativeTableRow.class).all()).hasSize(51);
        assertThat(find(Anchor.class).withText("Add a partner").exists()).isTrue();
        assertThat(words(findInView(Pager.class).single())).contains("Previous", "partners", "Next");
    }

    @Test
    void theAddressFiltersTheDirectoryAndTheFieldsSaySo() {
        UI.getCurrent().navigate("partners", QueryParameters.fromString("market=MN&area=mental-health"));
        var view = (Component) getCurrentView();
        assertThat(words(view))
                .contains("Camden and Islington NHS Foundation Trust", "Ceased, now North London", "Mental health")
                .contains("1 partner");
        assertThat(find(ComboBox.class).withCaption("Has worked in").single().getValue())
                .isEqualTo("MN");
    }

    @Test
    void aFilterGoesIntoTheAddressAndNothingFoundSaysSo() {
        navigate(PartnersView.class);
        findTextField().withLabel("Name, town or words").setValue("no partner is called this");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("partners?text=no%20partner%20is%20called%20this");
        assertThat(words(findInView(EmptyState.class).single())).contains("No partner matches");
    }

    @Test
    void readersSeeThePageWithoutAnyMeansToChangeIt() {
        actAs(Role.AUDITOR);
        var gosh = directory.named("Great Ormond", 1).getFirst().id();
        var view = navigate(PartnerLinks.page(gosh), PartnerView.class);
        assertThat(find(H1.class).single().getText()).startsWith("Great Ormond Street Hospital");
        assertThat(words(view))
                .contains(
                        "Children's cancer", "Visiting consultants", "brief §5.7", "Kuwait", "NBK Children's Hospital")
                .contains("0 of 5 open", "Nobody yet");
        assertThat(findInView(Button.class).all()).isEmpty();
        navigate(PartnersView.class);
        assertThat(find(Anchor.class).withText("Add a partner").exists()).isFalse();
    }

    @Test
    void aManagerAddsAnOfferOnlyWithItsEvidence() {
        page();
        press("Add offer");
        findComboBox(String.class).withLabel("Service area").selectItem("Cancer services – Radiotherapy");
        press("Save");
        assertThat(findTextArea().withLabel("Evidence").component().isInvalid()).isTrue();
        assertThat(findTextArea().withLabel("Evidence").component().getErrorMessage())
                .isEqualTo("Enter one sentence that says how we know");
        findTextArea().withLabel("Evidence").setValue("<b>Told us</b> so.");
        press("Save");
        assertThat(directory.sheet(id).offers()).singleElement().satisfies(offer -> {
            assertThat(offer.content().area()).isEqualTo("cancer-radiotherapy");
            assertThat(offer.content().evidence()).isEqualTo("<b>Told us</b> so.");
        });
        assertThat(words((Component) getCurrentView())).contains("Radiotherapy", "<b>Told us</b> so.");
    }

    @Test
    void capacityIsChangedInItsPlace() {
        page();
        test(findInView(Button.class)
                        .withAttribute("aria-label", "Change: Capacity now")
                        .single())
                .click();
        findIntegerField().withLabel("Open referrals wanted").setValue(120);
        press("Save");
        assertThat(findIntegerField()
                        .withLabel("Open referrals wanted")
                        .component()
                        .getErrorMessage())
                .isEqualTo("Enter a whole number from 0 to 99");
        findIntegerField().withLabel("Open referrals wanted").setValue(2);
        press("Save");
        assertThat(words((Component) getCurrentView())).contains("0 of 2 open");
    }

    @Test
    void whoSavesSecondSeesBothAndChooses() {
        page();
        test(findInView(Button.class)
                        .withAttribute("aria-label", "Change: About")
                        .single())
                .click();
        var seen = directory.sheet(id).details();
        findTextField().withLabel("Town").setValue("Hull");
        service.edit(id, Change.of(seen, inTown(seen, "York")));
        press("Save");
        assertThat(words(findInView(ConflictPanel.class).single())).contains("Leeds", "York", "Hull");
        assertThat(directory.sheet(id).details().town()).isEqualTo("York");
        press("Use mine");
        assertThat(directory.sheet(id).details().town()).isEqualTo("Hull");
        assertThat(find(ConflictPanel.class).exists()).isFalse();
    }

    private static PartnerDetails inTown(PartnerDetails details, String town) {
        return new PartnerDetails(
                details.name(), details.kind(), null, town, details.nation(), null, null, null, Set.of());
    }

    @Test
    void aRetiredPartnerSaysSoAndCanBeBroughtBack() {
        page();
        press("Retire");
        assertThat(find(H1.class).single().getElement().getTextRecursively()).contains("Retired");
        assertThat(findInView(Button.class).withText("Add offer").exists()).isFalse();
        press("Bring back");
        assertThat(directory.sheet(id).active()).isTrue();
    }

    @Test
    void aNewPartnerOpensOnItsPage() {
        navigate(NewPartnerView.class);
        press("Save");
        assertThat(findTextField().withLabel("Name").component().isInvalid()).isFalse();
        assertThat(findSelect(PartnerKind.class).withLabel("Kind").component().getErrorMessage())
                .isEqualTo("Choose what kind of organisation it is");
        var name = "Newly added partner " + System.nanoTime();
        findTextField().withLabel("Name").setValue(name);
        findSelect(PartnerKind.class).withLabel("Kind").selectItem("University");
        press("Save");
        assertThat(getCurrentView()).isInstanceOf(PartnerView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo(name);
    }

    @Test
    void aDocumentThatIsRefusedSaysSoBesideItsFieldAndOneThatIsKeptIsOnThePage() {
        page();
        press("Add work");
        findTextField().withLabel("What was done").setValue("Ran a clinic");
        findTextArea().withLabel("Evidence").setValue("A letter says so.");
        var field = findInView(DocumentField.class).single();
        upload("letter.pdf", "");
        assertThat(field.getErrorMessage()).isEqualTo("The file is empty: choose another");
        upload("letter.pdf", "<html><script></script></html>");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("Choose a PDF");
        upload("letter.pdf", "%PDF-1.7 " + System.nanoTime());
        assertThat(field.isInvalid()).isFalse();
        press("Save");
        assertThat(words((Component) getCurrentView())).contains("Ran a clinic", "letter.pdf", "bytes");
        press("Change", "work: Ran a clinic");
        press("Remove", "letter.pdf");
        press("Save");
        assertThat(words((Component) getCurrentView())).contains("Ran a clinic").doesNotContain("letter.pdf");
    }

    private void upload(String name, String content) {
        test(findInView(Upload.class).single())
                .upload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    }

    private void press(String word, String which) {
        test(findInView(Button.class)
                        .withAttribute("aria-label", word + " " + which)
                        .single())
                .click();
    }

    @Test
    void aFormThatIsOpenIsGoneOnWithNotBegunAnew() {
        page();
        press("Add offer");
        findTextArea().withLabel("Evidence").setValue("Half a sentence");
        press("Add offer");
        assertThat(findTextArea().withLabel("Evidence").component().getValue()).isEqualTo("Half a sentence");
        press("Cancel");
        assertThat(findTextArea().withLabel("Evidence").exists()).isFalse();
    }

    @Test
    void theHistorySaysWhatBecameWhatInAFewStatements() throws Exception {
        service.setCapacity(id, Change.of(Capacity.USUAL, new Capacity(3, null)));
        var statements = QueryCount.of(() -> navigate(PartnerLinks.tab(id, "history"), PartnerView.class));
        assertThat(statements).isPositive().isLessThanOrEqualTo(8);
        assertThat(words((Component) getCurrentView()))
                .contains("Capacity changed", "Open referrals wanted: 5", "3", "Partner added", "What was entered");
        assertThat(findInView(Button.class).withText("Show older changes").exists())
                .isFalse();
    }

    @Test
    void olderChangesComeWhenTheyAreAskedFor() {
        for (var number = 0; number < 51; number++) {
            service.setCapacity(id, Change.of(directory.sheet(id).capacity(), new Capacity(number, null)));
        }
        navigate(PartnerLinks.tab(id, "history"), PartnerView.class);
        assertThat(find(NativeTableRow.class).all()).hasSize(51);
        press("Show older changes");
        assertThat(find(NativeTableRow.class).all()).hasSize(53);
        assertThat(words((Component) getCurrentView())).contains("Partner added");
    }

    @Test
    void everyScreenIsAFewStatements() throws Exception {
        var gosh = directory.named("Great Ormond", 1).getFirst().id();
        assertThat(QueryCount.of(() -> navigate(PartnersView.class)))
                .isPositive()
                .isLessThanOrEqualTo(5);
        assertThat(QueryCount.of(() -> navigate(PartnerLinks.page(gosh), PartnerView.class)))
                .isPositive()
                .isLessThanOrEqualTo(8);
    }
}
