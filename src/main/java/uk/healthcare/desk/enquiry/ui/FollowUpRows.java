package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import uk.healthcare.desk.ui.Keys;

/** The follow-ups on a screen, gone through and worked by keys. */
final class FollowUpRows {

    private static final String FOCUS_ROW = """
            const links = [...this.querySelectorAll('.row-link')];
            const at = links.indexOf(document.activeElement);
            links[Math.max(0, Math.min(links.length - 1, at + $0))]?.focus();""";

    private final Component screen;
    private final List<FollowUpItem> items = new ArrayList<>();
    private int focused;

    FollowUpRows(Component screen) {
        this.screen = screen;
        Keys.on(screen, "j", "Next follow-up", () -> screen.getElement().executeJs(FOCUS_ROW, 1));
        Keys.on(screen, "k", "Follow-up before", () -> screen.getElement().executeJs(FOCUS_ROW, -1));
    }

    /** That key does this with the row that has the focus, with the first when none has. */
    FollowUpRows key(String key, String title, Consumer<FollowUpItem> action) {
        Keys.on(screen, key, title, () -> {
            if (focused < items.size()) {
                action.accept(items.get(focused));
            }
        });
        return this;
    }

    void clear() {
        items.clear();
        focused = 0;
    }

    FollowUpItem add(FollowUpItem item) {
        var number = items.size();
        item.getElement().addEventListener("focusin", focus -> focused = number);
        items.add(item);
        return item;
    }
}
