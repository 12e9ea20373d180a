package uk.healthcare.desk.staff;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.SavedViewId;
import uk.healthcare.desk.common.StaffId;

/**
 * Lists that a person has kept under a name. Somebody else's is as if it were not there. What is sent to a colleague is
 * the address, which says the filters themselves.
 */
@Service
public class SavedViewService {

    /** As many as can still be told apart beside each other. */
    public static final int MOST = 20;

    public static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 4_000;
    private static final String NAME = "viewName";

    private final StoredViews views;
    private final CurrentStaff current;

    SavedViewService(StoredViews views, CurrentStaff current) {
        this.views = views;
        this.current = current;
    }

    /** The person's own of that list, in their order. */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public List<SavedView> all(String list) {
        return views.all(me(), list);
    }

    /**
     * Keeps a list behind those that are there.
     *
     * @throws RuleViolation when the name is missing, too long or taken, or there are {@link #MOST} already
     */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional
    @Audited("saved-view.save")
    public SavedViewId save(String list, String name, String query) {
        return insert(list, name, query, Integer.MAX_VALUE);
    }

    /** @throws RuleViolation as for a new one, and when it was changed or removed in another window meanwhile */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional
    @Audited("saved-view.rename")
    public void rename(SavedView seen, String name) {
        var now = unchanged(seen);
        var tidy = tidy(name);
        var same = views.named(me(), now.list(), tidy);
        if (same.isPresent() && !same.get().id().equals(now.id())) {
            throw taken(same.get());
        }
        views.update(me(), now.id(), tidy, now.query());
    }

    /**
     * Makes it hold other filters and another order, and returns it as it is now, to take that back.
     *
     * @throws RuleViolation when it was changed or removed in another window meanwhile
     */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional
    @Audited("saved-view.replace")
    public SavedView replace(SavedView seen, String query) {
        var now = unchanged(seen);
        views.update(me(), now.id(), now.name(), fitting(query));
        return found(now.id());
    }

    /** @throws RuleViolation when it was changed or removed in another window meanwhile */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional
    @Audited("saved-view.remove")
    public void remove(SavedView seen) {
        views.delete(me(), unchanged(seen).id());
    }

    /**
     * Takes a removal back: the view has its name, what it shows and its place again, and a new number.
     *
     * @throws RuleViolation when the name was given to another one meanwhile, or there are {@link #MOST} again
     */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional
    @Audited("saved-view.restore")
    public SavedViewId restore(SavedView removed) {
        return insert(removed.list(), removed.name(), removed.query(), removed.position());
    }

    /**
     * Changes places with the view before it, or behind it; the first and the last stay where they are.
     *
     * @throws RuleViolation when it was removed in another window meanwhile
     */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional
    @Audited("saved-view.move")
    public void move(SavedViewId id, boolean before) {
        views.lock(me());
        var all = views.all(me(), found(id).list());
        var at = all.stream().map(SavedView::id).toList().indexOf(id);
        var other = before ? at - 1 : at + 1;
        if (other >= 0 && other < all.size()) {
            views.place(me(), id, all.get(other).position());
            views.place(me(), all.get(other).id(), all.get(at).position());
        }
    }

    private SavedViewId insert(String list, String name, String query, int position) {
        views.lock(me());
        var tidy = tidy(name);
        views.named(me(), list, tidy).ifPresent(same -> {
            throw taken(same);
        });
        var all = views.all(me(), list);
        if (all.size() >= MOST) {
            throw new RuleViolation("saved-view.too-many", MOST).at(NAME);
        }
        var behind = all.isEmpty() ? 1 : all.getLast().position() + 1;
        return views.insert(me(), list, tidy, fitting(query), Math.min(position, behind));
    }

    private SavedView unchanged(SavedView seen) {
        views.lock(me());
        var now = found(seen.id());
        if (now.version() != seen.version()) {
            throw new RuleViolation("saved-view.changed", now.name()).at(NAME);
        }
        return now;
    }

    private SavedView found(SavedViewId id) {
        return views.find(me(), id).orElseThrow(() -> new RuleViolation("saved-view.gone").at(NAME));
    }

    private static String tidy(String name) {
        return Limits.required(NAME, name.replaceAll("\\s+", " "), LONGEST_NAME);
    }

    private static String fitting(String query) {
        if (query.length() > LONGEST_QUERY) {
            throw new RuleViolation("saved-view.too-long").at(NAME);
        }
        return query;
    }

    private static RuleViolation taken(SavedView by) {
        return new RuleViolation("saved-view.name-taken", by.name()).at(NAME);
    }

    private StaffId me() {
        return current.get().id();
    }
}
