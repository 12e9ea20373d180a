package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryOrder;
import uk.healthcare.desk.staff.ColumnChoices;
import uk.healthcare.desk.staff.SavedView;
import uk.healthcare.desk.staff.SavedViewService;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.LinkTabs;
import uk.healthcare.desk.ui.Notices;
import uk.healthcare.desk.ui.RuleMessages;

/**
 * The usual views and the person's own as tabs, with what keeps and arranges them and chooses the columns. A form opens
 * below the tabs and stays open while the filters change.
 */
class ListTabs extends Div {

    /** Where the tabs do not fit they scroll sideways: to the one that is open. */
    private static final String SCROLL_TO_CURRENT = """
            requestAnimationFrame(() => {
              const open = this.querySelector('[aria-current]');
              if (open) this.scrollLeft = open.offsetLeft - this.offsetLeft - 24;
            });""";

    private final SavedViewService service;
    private final List<UsualView> usual;
    private final Div tabs = new Div();
    private final Div place = new Div();
    private final Div buttons = new Div();
    private final Div update = new Div();
    private final Button arrange;
    private ListAddress asked = ListAddress.of(EnquiryFilter.NONE, EnquiryOrder.RECEIVED_NEWEST);
    private FilterReading reading = new FilterReading(EnquiryFilter.NONE, Map.of(), List.of());
    private List<SavedView> views = List.of();
    private @Nullable ViewArranging arranging;
    private @Nullable SaveViewForm saving;
    private @Nullable Button opener;

    /** @param columnsChanged runs when other columns are wanted */
    ListTabs(SavedViewService service, ColumnChoices choices, List<UsualView> usual, Runnable columnsChanged) {
        this.service = service;
        this.usual = usual;
        var save = new Button("Save as view");
        save.addClickListener(click -> openSaving(save));
        arrange = new Button("Arrange views");
        arrange.addClickListener(click -> openArranging());
        var columns = new Button("Columns");
        columns.addClickListener(click -> {
            var form = new ColumnForm(
                    choices,
                    () -> {
                        close();
                        columnsChanged.run();
                    },
                    this::close);
            open(columns, form);
            form.focus();
        });
        update.addClassName("view-update");
        buttons.add(update, save, arrange, columns);
        buttons.addClassName("action-buttons");
        tabs.addClassName("list-tabs-row");
        place.addClassName("list-tabs-place");
        addClassName("list-tabs");
        add(tabs, buttons, place);
    }

    /**
     * @param now what the address says
     * @param used what of it can be used
     */
    void show(ListAddress now, FilterReading used) {
        asked = now;
        reading = used;
        if (saving != null) {
            saving.about(used.said(now.order()));
        }
        refresh();
    }

    private void refresh() {
        views = service.all(EnquiryLinks.LIST);
        var open = current();
        var nav = new LinkTabs("Views");
        usual.forEach(view -> nav.tab(view.title(), view.address().href(), open.isEmpty() && isOpen(view)));
        views.forEach(view -> nav.tab(
                view.name(),
                href(view),
                open.filter(one -> one.id().equals(view.id())).isPresent()));
        nav.getElement().executeJs(SCROLL_TO_CURRENT);
        tabs.removeAll();
        tabs.add(nav);
        update.removeAll();
        open.filter(this::isChanged)
                .ifPresent(view -> update.add(new ActionButton("Update " + view.name(), () -> update(view)).primary()));
        arrange.setVisible(!views.isEmpty());
        if (arranging != null) {
            arranging.show(views);
        }
    }

    /** The view that the address names, or else one that shows the same and is not a usual one. */
    private Optional<SavedView> current() {
        var named =
                views.stream().filter(view -> view.id().equals(asked.view())).findFirst();
        return named.isPresent() || usual.stream().anyMatch(this::isOpen)
                ? named
                : views.stream().filter(view -> address(view).showsAs(asked)).findFirst();
    }

    private boolean isOpen(UsualView view) {
        return view.address().showsAs(asked);
    }

    private boolean isChanged(SavedView view) {
        return !reading.leftOut().isEmpty() || !address(view).showsAs(asked);
    }

    private static ListAddress address(SavedView view) {
        return ListAddress.of(QueryParameters.fromString(view.query()));
    }

    /** As it was saved: what of it is gone since is told when it is opened. */
    private static String href(SavedView view) {
        return EnquiryLinks.LIST + "?" + (view.query().isEmpty() ? "" : view.query() + "&") + "view=" + view.id();
    }

    private ListAddress shown() {
        return asked.with(reading.filter());
    }

    private void openSaving(Button from) {
        var form = new SaveViewForm("", "Save view", this::save, this::close);
        form.about(reading.said(asked.order()));
        open(from, form);
        saving = form;
        form.focus();
    }

    private void openArranging() {
        var list = new ViewArranging(service, ListTabs::href, this::refresh, this::close);
        open(arrange, list);
        arranging = list;
        list.show(views);
        list.focus();
    }

    private void open(Button from, Component form) {
        opener = from;
        place.removeAll();
        place.add(form);
        buttons.setVisible(false);
    }

    private void close() {
        arranging = null;
        saving = null;
        place.removeAll();
        buttons.setVisible(true);
        if (opener != null) {
            opener.focus();
            opener = null;
        }
    }

    private void save(String name) {
        var id = service.save(EnquiryLinks.LIST, name, shown().query());
        close();
        go(shown().of(id));
        Notices.success("View “" + name.strip() + "” saved");
    }

    private void update(SavedView view) {
        try {
            var now = service.replace(view, shown().query());
            go(shown().of(view.id()));
            Notices.undo("View “" + view.name() + "” updated", () -> {
                new FieldErrors().run(() -> service.replace(now, view.query()));
                refresh();
            });
        } catch (RuleViolation changed) {
            Notices.error(RuleMessages.text(changed));
            refresh();
        }
    }

    private static void go(ListAddress address) {
        UI.getCurrentOrThrow().navigate(EnquiryLinks.LIST, address.parameters());
    }
}
