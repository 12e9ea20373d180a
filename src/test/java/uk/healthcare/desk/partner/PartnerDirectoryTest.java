package uk.healthcare.desk.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.staff.Role;

/** Finding partners, on the directory that the product starts with. */
class PartnerDirectoryTest extends DeskTest {

    @Autowired
    private PartnerDirectory directory;

    @Autowired
    private PartnerCatalogue catalogue;

    @Autowired
    private PartnerService service;

    @BeforeEach
    void signIn() {
        actAs(Role.MANAGER);
    }

    private List<String> names(PartnerFilter filter) {
        return directory.list(filter, PartnerCursor.START).rows().stream()
                .map(PartnerRow::name)
                .toList();
    }

    private static PartnerFilter filter(
            @Nullable PartnerKind kind, @Nullable String area, @Nullable String model, @Nullable String market) {
        return new PartnerFilter(kind, area, model, null, market, null, null, null, false, null, null);
    }

    private static PartnerFilter text(String text) {
        return new PartnerFilter(null, null, null, null, null, null, null, null, false, text, null);
    }

    @Test
    void anAreaFindsTheServicesWithinIt() {
        assertThat(names(filter(null, "paediatrics", "visiting-consultants", null)))
                .contains("Great Ormond Street Hospital for Children NHS Foundation Trust");
        assertThat(names(filter(null, "paediatrics-nursing", null, null)))
                .doesNotContain("Great Ormond Street Hospital for Children NHS Foundation Trust");
    }

    @Test
    void areaAndModelAreAskedOfTheSameOffer() {
        var camden = "Camden and Islington NHS Foundation Trust";
        assertThat(names(filter(null, "mental-health-community", "local-partnership", null)))
                .contains(camden);
        assertThat(names(filter(null, "mental-health", "consultancy", null))).contains(camden);
        assertThat(names(filter(null, "mental-health-community", "consultancy", null)))
                .doesNotContain(camden);
    }

    @Test
    void aMarketFindsThoseWhoHaveWorkedThere() {
        assertThat(names(filter(null, null, null, "AE")))
                .contains(
                        "Moorfields Eye Hospital NHS Foundation Trust", "King's College Hospital NHS Foundation Trust");
        assertThat(names(filter(PartnerKind.COMPANY, null, null, "RS"))).contains("Tumour Trace Ltd");
    }

    @Test
    void wordsAreFoundInNameTownAndCodeWhateverTheirCase() {
        assertThat(names(text("moorFIELDS eye trust"))).containsExactly("Moorfields Eye Hospital NHS Foundation Trust");
        assertThat(names(text("rp6"))).contains("Moorfields Eye Hospital NHS Foundation Trust");
        assertThat(names(text("qzx%_"))).isEmpty();
    }

    @Test
    void aPlaceIsATownOrANation() {
        var wales = new PartnerFilter(null, null, null, null, null, "WALES", null, null, false, null, null);
        assertThat(names(wales)).contains("Welsh Ambulance Services NHS Trust");
        var oswestry = new PartnerFilter(null, null, null, null, null, "Oswestry", null, null, false, null, null);
        assertThat(names(oswestry))
                .containsExactly("The Robert Jones and Agnes Hunt Orthopaedic Hospital NHS Foundation Trust");
    }

    @Test
    void whoWantsNoneIsNotAmongThoseWhoWantMore() {
        var id = service.add(PartnerServiceTest.details("Quiet test partner"));
        var quiet = new PartnerFilter(null, null, null, null, null, null, null, null, true, "quiet test partner", null);
        assertThat(names(quiet)).hasSize(1);
        service.setCapacity(id, Change.of(Capacity.USUAL, new Capacity(0, null)));
        assertThat(names(quiet)).isEmpty();
        service.retire(id);
        assertThat(names(text("quiet test partner"))).isEmpty();
        var retired = new PartnerFilter(
                null, null, null, null, null, null, null, null, false, "quiet test partner", PartnerStatus.RETIRED);
        assertThat(names(retired)).hasSize(1);
    }

    @Test
    void pagesGoOnAndBackWithoutLossOrRepetition() {
        var trusts = filter(PartnerKind.NHS_TRUST, null, null, null);
        var onward = new ArrayList<PartnerId>();
        var pages = 0;
        var cursor = PartnerCursor.START;
        PartnerList page;
        do {
            page = directory.list(trusts, cursor);
            page.rows().forEach(row -> onward.add(row.id()));
            cursor = new PartnerCursor(page.after(), null);
            pages++;
        } while (page.after() != null);
        assertThat(onward).doesNotHaveDuplicates().hasSize(page.count());
        assertThat(page.count()).isGreaterThanOrEqualTo(242);

        var back = directory.list(trusts, new PartnerCursor(null, onward.get(PartnerList.PAGE)));
        assertThat(back.rows()).extracting(PartnerRow::id).isEqualTo(onward.subList(0, PartnerList.PAGE));
        assertThat(back.before()).isNull();
        assertThat(pages).isEqualTo((page.count() + PartnerList.PAGE - 1) / PartnerList.PAGE);
    }

    @Test
    void anUnknownCodeInAnAddressFindsNobody() {
        assertThat(names(filter(null, "no-such-area", null, null))).isEmpty();
        assertThat(names(filter(null, null, null, "ZZ"))).isEmpty();
        assertThat(directory
                        .list(PartnerFilter.ALL, new PartnerCursor(new PartnerId(999_999_999), null))
                        .rows())
                .isEmpty();
    }

    @Test
    void aSearchPutsNamesThatBeginWithItFirst() {
        assertThat(directory.named("royal", 3))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.name()).startsWith("Royal"));
        assertThat(directory.named("—", 3)).isEmpty();
    }

    @Test
    void everyReadIsAFewStatements() throws Exception {
        var gosh = directory.named("Great Ormond", 1).getFirst().id();
        assertThat(QueryCount.of(() -> directory.list(PartnerFilter.ALL, PartnerCursor.START)))
                .isPositive()
                .isLessThanOrEqualTo(4);
        assertThat(QueryCount.of(() -> directory.sheet(gosh))).isPositive().isLessThanOrEqualTo(6);
        assertThat(QueryCount.of(catalogue::active)).isEqualTo(1);
    }
}
