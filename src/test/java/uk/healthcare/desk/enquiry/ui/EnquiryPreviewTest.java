package uk.healthcare.desk.enquiry.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.QueryCount;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.staff.Role;

/** A row of the list of enquiries, looked at without leaving the list. */
class EnquiryPreviewTest extends EnquiryListCase {

    @Autowired
    private EnquiryPageQuery page;

    @Test
    void aRowIsPreviewedWithFewStatementsAndTheRightsOfItsPage() throws Exception {
        actAs(owner);
        list("owner=" + owner.id() + "&stage=open");
        var table = (EnquiryTable) findInView(EnquiryTable.class).single();
        assertThat(QueryCount.of(() -> {
                    table.preview(0);
                    return true;
                }))
                .isLessThanOrEqualTo(3);
        var panel = findInView(EnquiryPreviewPanel.class).single();
        assertThat(words(panel)).contains("HUK-", "Last on the timeline", "Needs");
        press("Close the preview");
        assertThat(panel.isOpen()).isFalse();
        var id = new EnquiryId(seed.made().getFirst());
        database.sql("update enquiry set restricted = true where id = ?")
                .param(id.value())
                .update();
        assertThat(page.preview(id).enquiry().id()).isEqualTo(id);
        actAs(Role.OFFICER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> page.preview(id));
    }
}
