package uk.healthcare.desk.correspondence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.IncomingId;
import uk.healthcare.desk.correspondence.Letterbox;
import uk.healthcare.desk.correspondence.MailOutcome;
import uk.healthcare.desk.enquiry.CaseManagementService;
import uk.healthcare.desk.staff.Role;

/** The list of what arrived: all of it, once, and to each what they may see. */
class IncomingMailQueryTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private IncomingMailQuery query;

    @Autowired
    private CaseManagementService management;

    private Letterbox box;
    private MailFilter mine;

    @BeforeEach
    void aLetterbox() {
        box = new Letterbox(application);
        mine = new MailFilter(null, false, box.id());
        actAs(Role.OFFICER);
    }

    @Test
    void pagesFollowEachOtherAndLeadBack() throws Exception {
        var all = IntStream.range(0, 120)
                .mapToObj(number -> box.stored(box.nonsense(box.unique() + " " + number)))
                .toList();
        var seen = new ArrayList<IncomingId>();
        var page = query.page(mine, null);
        assertThat(page.newer()).isNull();
        var first = page;
        while (true) {
            seen.addAll(ids(page));
            if (page.older() == null) {
                break;
            }
            page = query.page(mine, page.older());
        }
        assertThat(seen).containsExactlyElementsOf(all.reversed());
        var back = query.page(mine, query.page(mine, page.newer()).newer());
        assertThat(ids(back)).isEqualTo(ids(first));
        assertThat(back.newer()).isNull();
        assertThat(QueryCount.of(() -> query.page(mine, first.older()))).isOne();
    }

    @Test
    void outcomesAreToldApart() {
        var quarantined = box.arrives(box.nonsense(box.unique()));
        var waiting = box.stored(box.nonsense(box.unique() + " waits"));
        assertThat(ids(query.page(new MailFilter(MailOutcome.QUARANTINED, false, box.id()), null)))
                .containsExactly(quarantined);
        assertThat(ids(query.page(new MailFilter(null, true, box.id()), null))).containsExactly(waiting);
    }

    @Test
    void whoMayNotReadItSeesThatItCame() {
        var letter = box.arrives(box.letter("Dr A <a@" + box.unique() + ".example>", "Secret plans", "", "Text"));
        assertThat(query.page(mine, null).rows()).singleElement().satisfies(row -> {
            assertThat(row.from()).isEqualTo("Dr A");
            assertThat(row.subject()).isEqualTo("Secret plans");
            assertThat(row.reference()).startsWith("HUK-");
        });
        actAs(Role.ADMINISTRATOR);
        assertHidden();
        actAs(Role.MANAGER);
        management.restrict(box.enquiryOf(letter), true);
        assertThat(query.page(mine, null).rows()).singleElement().matches(MailRow::readable);
        actAs(Role.OFFICER);
        assertHidden();
    }

    @Test
    void anAdministratorReadsNothingOfWhatIsOnNoEnquiryEither() {
        box.arrives(
                box.letter("a@" + box.unique() + ".example", "Away", "Auto-Submitted: auto-replied\n", "I am away"));
        actAs(Role.ADMINISTRATOR);
        assertHidden();
    }

    private void assertHidden() {
        assertThat(query.page(mine, null).rows()).singleElement().satisfies(row -> {
            assertThat(row.readable()).isFalse();
            assertThat(row.outcome()).isNotNull();
            assertThat(row.from()).isNull();
            assertThat(row.subject()).isNull();
            assertThat(row.reference()).isNull();
        });
    }

    private static List<IncomingId> ids(MailPage page) {
        return page.rows().stream().map(MailRow::id).toList();
    }
}
