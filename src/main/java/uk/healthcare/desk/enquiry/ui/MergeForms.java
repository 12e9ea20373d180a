package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.MergeService;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.RuleMessages;

/** Merging from wherever two enquiries are seen to be one: done at once, told with its undo. */
@SpringComponent
class MergeForms {

    private final MergeService merges;

    MergeForms(MergeService merges) {
        this.merges = merges;
    }

    /** An enquiry by its number and by what people call it. */
    record Named(EnquiryId id, String reference) {}

    /**
     * @param reason why they are the same; null to say only that they are
     * @param shown shows what is there now, after the merge and after it was taken back
     */
    void merge(Named from, Named into, @Nullable String reason, Runnable shown) {
        merges.merge(from.id(), into.id(), reason);
        told(from, into, shown);
        shown.run();
    }

    /** Says that it was merged; ten seconds long it can be taken back here, later on the duplicate's page. */
    void told(Named from, Named into, Runnable shown) {
        Notices.undo("%s was merged into %s".formatted(from.reference(), into.reference()), () -> {
            merges.undo(from.id());
            shown.run();
        });
    }

    void undo(EnquiryId from, Runnable shown) {
        merges.undo(from);
        Notices.success("No longer merged. What came afterwards stays where it is");
        shown.run();
    }

    /** The sentence that stands in the way; nothing when none does. */
    Optional<String> refusal(Named from, Named into) {
        return merges.refusal(from.id(), into.id()).map(RuleMessages::text);
    }

    static void open(Named enquiry) {
        UI.getCurrent().navigate(EnquiryLinks.page(enquiry.id()));
    }
}
