package uk.healthcare.desk.enquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryOrder;
import uk.healthcare.desk.enquiry.list.EnquiryRow;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.DataTable.Sort;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Keys;
import uk.healthcare.desk.ui.Words;

/** The table of enquiries. J and K move from row to row, Enter opens the one in focus, Space previews it. */
class EnquiryTable extends Composite<Div> {

    private static final String FOCUS_ROW = """
            const links = [...this.querySelectorAll('.row-link')];
            const at = links.indexOf(document.activeElement);
            links[Math.max(0, Math.min(links.length - 1, $1 ? $0 : at + $0))]?.focus();""";

    private static final String MARK_ROW = """
            [...this.querySelectorAll('.row-link')].forEach((link, at) => {
              link.toggleAttribute('data-previewed', at === $0);
              if (at === $0) link.closest('tr').scrollIntoView({ block: 'nearest' });
            });""";

    private static final String AT = "[...element.querySelectorAll('.row-link')].indexOf(event.target)";

    private final DataTable<EnquiryRow> table = new DataTable<>("Enquiries");
    private List<EnquiryRow> shown = List.of();
    private @Nullable EnquiryPreviewPanel preview;

    EnquiryTable(ListAddress address, List<ListColumn> columns, EnquiryCells cells) {
        table.column("Enquiry", cells::title);
        for (var column : columns) {
            table.column(Words.of(column), row -> cells.of(column, row));
            sort(address, column);
        }
        table.link(row -> EnquiryLinks.page(row.id())).empty(nothing(address.filter()));
        getContent().add(table);
        getContent().addClassName("enquiry-table");
        getContent().setClassName("is-wide", columns.size() > ListColumn.USUAL.size() + 1);
        Keys.on(this, "j", "Next enquiry", () -> step(1));
        Keys.on(this, "k", "Enquiry before", () -> step(-1));
    }

    EnquiryTable selectable(Consumer<Set<EnquiryRow>> listener) {
        table.selectable(EnquiryRow::reference, listener);
        return this;
    }

    /** Space on a row shows it there; the key that closes it leads back to the row. */
    EnquiryTable previewedIn(EnquiryPreviewPanel panel) {
        preview = panel;
        panel.onClose(at -> {
            mark(-1);
            focus(at, true);
        });
        table.getElement()
                .addEventListener(
                        "keydown", event -> preview(event.getEventData().get(AT).asInt()))
                .setFilter("event.key === ' ' && !event.repeat && event.target.matches('.row-link')")
                .addEventData(AT)
                .preventDefault();
        return this;
    }

    EnquiryTable rows(List<EnquiryRow> rows) {
        shown = rows;
        table.rows(rows);
        if (preview != null && !rows.isEmpty()) {
            var keys = new Paragraph("Space previews the row in focus, Enter opens it.");
            keys.addClassNames("soft", "list-keys");
            getContent().add(keys);
        }
        return this;
    }

    void preview(int at) {
        if (preview != null && at >= 0 && at < shown.size()) {
            preview.show(shown.get(at).id(), at);
            mark(at);
        }
    }

    private void step(int step) {
        if (preview != null && preview.isOpen()) {
            preview(preview.at() + step);
        } else {
            focus(step, false);
        }
    }

    private void mark(int at) {
        getElement().executeJs(MARK_ROW, at);
    }

    private void focus(int rows, boolean counted) {
        getElement().executeJs(FOCUS_ROW, rows, counted);
    }

    private void sort(ListAddress address, ListColumn column) {
        switch (column) {
            case DUE -> sort(address, EnquiryOrder.DUE_FIRST, EnquiryOrder.DUE_FIRST, null);
            case CHANGED -> sort(address, EnquiryOrder.UPDATED_NEWEST, null, EnquiryOrder.UPDATED_NEWEST);
            case RECEIVED ->
                sort(
                        address,
                        address.order() == EnquiryOrder.RECEIVED_NEWEST
                                ? EnquiryOrder.RECEIVED_OLDEST
                                : EnquiryOrder.RECEIVED_NEWEST,
                        EnquiryOrder.RECEIVED_OLDEST,
                        EnquiryOrder.RECEIVED_NEWEST);
            default -> {
                // No index puts the list in the order of this column.
            }
        }
    }

    private void sort(
            ListAddress address,
            EnquiryOrder wanted,
            @Nullable EnquiryOrder ascending,
            @Nullable EnquiryOrder descending) {
        var now = address.order();
        table.sortHref(
                address.with(wanted).href(),
                now == ascending ? Sort.ASCENDING : now == descending ? Sort.DESCENDING : Sort.NONE);
    }

    private static Component nothing(EnquiryFilter filter) {
        if (filter.isEmpty()) {
            return new EmptyState(
                    "No enquiries yet",
                    "What arrives by e-mail, form, phone or from a post appears here.",
                    button(EnquiryLinks.NEW, "New enquiry"));
        }
        return new EmptyState(
                "Nothing matches",
                "Enquiries that fit every filter appear here. Take one away, or look for fewer words.",
                button(EnquiryLinks.LIST, "Clear filters"));
    }

    private static Anchor button(String href, String text) {
        var link = new Anchor(href, text);
        link.addClassName("button");
        return link;
    }
}
