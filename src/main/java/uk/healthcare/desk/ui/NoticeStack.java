package uk.healthcare.desk.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;

/** The notices of one browser tab, and the two live regions through which they are read out. */
@JsModule("context://assets/notices.js")
final class NoticeStack extends Div {

    private static final int MOST = 4;

    private final Div shown = new Div();
    private final Div status = liveRegion("status");
    private final Div alert = liveRegion("alert");

    private NoticeStack() {
        addClassName("notice-stack");
        shown.addClassName("notices");
        shown.getElement().setAttribute("role", "region");
        shown.getElement().setAttribute("aria-label", "Notices");
        shown.getElement().setAttribute("popover", "manual");
        add(shown, status, alert);
    }

    /** The stack of that tab; made on first use, below the page so that it outlives navigation. */
    static NoticeStack of(UI ui) {
        var known = ComponentUtil.getData(ui, NoticeStack.class);
        if (known != null) {
            return known;
        }
        var made = new NoticeStack();
        ComponentUtil.setData(ui, NoticeStack.class, made);
        ui.getElement().appendChild(made.getElement());
        return made;
    }

    void show(Notice notice) {
        if (shown.getComponentCount() >= MOST) {
            shown.remove(shown.getComponentAt(0));
        }
        shown.add(notice);
        say(notice.isUrgent() ? alert : status, notice.spoken());
    }

    void announce(String sentence) {
        say(status, sentence);
    }

    /** A new element each time, so that the same sentence twice is read out twice. */
    private static void say(Div region, String sentence) {
        region.removeAll();
        region.add(new Div(sentence));
    }

    private static Div liveRegion(String role) {
        var region = new Div();
        region.addClassName("only-read");
        region.getElement().setAttribute("role", role);
        return region;
    }
}
