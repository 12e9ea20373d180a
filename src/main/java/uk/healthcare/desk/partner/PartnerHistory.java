package uk.healthcare.desk.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.staff.Permission;

/** What was changed of a partner, from what to what, by whom and when, for whoever reads the directory. */
@Service
public class PartnerHistory {

    private static final int PAGE = 50;

    private final PartnerChanges changes;

    PartnerHistory(PartnerChanges changes) {
        this.changes = changes;
    }

    /** @param older whether there are more, older than the last one here */
    public record Page(List<PartnerChange> changes, boolean older) {}

    /**
     * Fifty changes, the newest first.
     *
     * @param before the last change of the page before; null: from the newest
     */
    @PreAuthorize(Permission.READ_PARTNERS)
    @Transactional(readOnly = true)
    public Page page(PartnerId partner, @Nullable Long before) {
        var found = changes.newest(partner, before, PAGE + 1);
        var older = found.size() > PAGE;
        return new Page(older ? found.subList(0, PAGE) : found, older);
    }
}
