package uk.healthcare.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.staff.Role;

class MainLayoutTest extends DeskViewTest {

    private static final String NEW_ENQUIRY = "enquiries/new";

    private List<String> navigation() {
        return find(Anchor.class, find(SideNavigation.class).single()).all().stream()
                .map(Anchor::getHref)
                .toList();
    }

    private String pageText() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void navigationShowsOnlyWhatThePersonMayOpen() {
        actAs(Role.OFFICER);
        navigate("account", Component.class);
        assertThat(navigation()).contains("triage", "partners").doesNotContain("people");
        actAs(Role.ADMINISTRATOR);
        navigate("account", Component.class);
        assertThat(navigation()).doesNotContain("triage", "partners");
    }

    @Test
    void newEnquiryIsOfferedToThoseWhoMayMakeOne() {
        for (var role : Role.values()) {
            actAs(role);
            navigate("account", Component.class);
            var may = List.of(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER, Role.POST)
                    .contains(role);
            assertThat(find(Anchor.class).all().stream()
                            .anyMatch(link -> link.getHref().equals(NEW_ENQUIRY)))
                    .as(role.name())
                    .isEqualTo(may);
        }
    }

    @Test
    void aMissingAddressAMissingRecordAndAForbiddenPageLookTheSame() {
        actAs(Role.OFFICER);
        UI.getCurrent().navigate("no-such-page");
        var missing = pageText();
        assertThat(missing).contains("Page not found");
        UI.getCurrent().navigate("partners/999999999");
        assertThat(pageText()).isEqualTo(missing);
        actAs(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("triage");
        assertThat(pageText()).isEqualTo(missing);
    }

    @Test
    void theFirstLinkLeadsPastTheNavigation() {
        actAs(Role.OFFICER);
        navigate("account", Component.class);
        assertThat(find(Anchor.class).all().getFirst().getHref()).isEqualTo("#main");
    }
}
