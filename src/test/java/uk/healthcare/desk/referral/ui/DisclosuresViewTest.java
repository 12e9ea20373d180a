package uk.healthcare.desk.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.disclosure.Disclosure;
import uk.healthcare.desk.referral.disclosure.DisclosureFilter;
import uk.healthcare.desk.referral.disclosure.DisclosureKind;
import uk.healthcare.desk.referral.disclosure.DisclosureLinks;
import uk.healthcare.desk.referral.disclosure.DisclosurePage.Place;
import uk.healthcare.desk.referral.disclosure.DisclosureService;
import uk.healthcare.desk.referral.disclosure.Disclosures;
import uk.healthcare.desk.staff.Role;

/** What was told to whom, in one place: for an enquiry, a partner, a person. */
class DisclosuresViewTest extends DeskViewTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    @Autowired
    ApplicationContext application;

    @Autowired
    DisclosureService disclosures;

    private final String address = "told-" + UUID.randomUUID() + "@partner.example";
    private EnquiryId enquiry;
    private PartnerId partner;

    @BeforeEach
    void anEnquiry() {
        var samples = new CaseSamples(application);
        var owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        partner = samples.partner("Told Beams " + enquiry.value());
        actAs(Role.MANAGER);
    }

    private void told(int number, String recipient, @Nullable String text) {
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            for (var count = 0; count < number; count++) {
                application
                        .getBean(Disclosures.class)
                        .add(new Disclosure(
                                enquiry,
                                partner,
                                null,
                                DisclosureKind.BRIEF,
                                recipient,
                                Channel.EMAIL,
                                "The anonymised brief",
                                text,
                                NOON,
                                null));
            }
        });
    }

    @Test
    void anEnquiryAPartnerOrAPersonIsAskedForByTheAddressOfThePage() {
        told(1, address, "A unit in Kuwait");
        for (var href : new String[] {
            DisclosureLinks.of(enquiry),
            DisclosureLinks.of(partner),
            DisclosureLinks.of(new DisclosureFilter(null, null, address.substring(0, 20)), null)
        }) {
            var place = new Location(href);
            UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
            assertThat(words()).as(href).contains(address, "Anonymised brief", "A unit in Kuwait", "The system");
        }
        UI.getCurrent().navigate(DisclosureLinks.PATH);
        assertThat(words()).contains("Choose whose disclosures you want to see").doesNotContain(address);
    }

    @Test
    void whatWasToldOfTheEnquiriesOfAPersonIsFoundByThatPerson() {
        told(1, address, null);
        var found = disclosures.all(new DisclosureFilter(enquiry, null, "sample@health.example"));
        assertThat(found)
                .singleElement()
                .satisfies(row -> assertThat(row.recipient()).isEqualTo(address));
        assertThat(disclosures.all(new DisclosureFilter(enquiry, null, "Dr Sam")))
                .hasSize(1);
        assertThat(disclosures.all(new DisclosureFilter(enquiry, null, "%"))).isEmpty();
    }

    @Test
    void pagesByCursorEachOnceInTwoStatements() throws Exception {
        told(120, address, null);
        var filter = new DisclosureFilter(enquiry, null, null);
        var seen = new ArrayList<Long>();
        Place place = null;
        do {
            var page = disclosures.page(filter, place);
            page.rows().forEach(row -> seen.add(row.id()));
            place = page.older();
        } while (place != null);
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        var back = disclosures.page(filter, new Place(seen.getLast(), true));
        assertThat(back.rows()).hasSize(DisclosureService.PAGE_SIZE);
        assertThat(back.older()).isNotNull();
        assertThat(QueryCount.of(() -> disclosures.page(filter, null))).isLessThanOrEqualTo(2);
        var person = new DisclosureFilter(null, null, address);
        assertThat(QueryCount.of(() -> disclosures.page(person, null))).isLessThanOrEqualTo(2);
    }

    @Test
    void aFileStartsNoFormula() {
        told(1, address, "=HYPERLINK(\"http://evil.example\")");
        var csv = DisclosureFile.csv(disclosures.all(new DisclosureFilter(enquiry, null, null)));
        assertThat(csv).contains("\"'=HYPERLINK(", address).startsWith("\uFEFFWhen (London),To whom");
    }

    @Test
    void managersAndAuditorsReadThemAndOthersDoNot() {
        told(1, address, null);
        UI.getCurrent().navigate(EnquiryLinks.tab(enquiry, "partners"));
        assertThat(links()).contains("What was told to people outside");
        UI.getCurrent().navigate(PartnerLinks.tab(partner, "referrals"));
        assertThat(links()).contains("What was told to this partner");
        actAs(Role.AUDITOR);
        assertThat(disclosures.all(new DisclosureFilter(enquiry, null, null))).hasSize(1);
        actAs(Role.PARTNERSHIP_MANAGER);
        assertThatThrownBy(() -> disclosures.all(new DisclosureFilter(enquiry, null, null)))
                .isInstanceOf(NotFound.class);
        UI.getCurrent().navigate(PartnerLinks.tab(partner, "referrals"));
        assertThat(links()).doesNotContain("What was told to this partner");
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
