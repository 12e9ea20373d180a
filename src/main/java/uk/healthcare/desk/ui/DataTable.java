package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A real table: caption, column headings, numbers on the right, one link a row that covers it. On a phone each row is
 * a card whose cells carry their heading. Say the columns first, the rows last; rows can be said again.
 */
public class DataTable<T> extends Composite<Div> {

    /** The order a column is in now. */
    public enum Sort {
        NONE("none", ""),
        ASCENDING("ascending", "▲"),
        DESCENDING("descending", "▼");

        private final String aria;
        private final String sign;

        Sort(String aria, String sign) {
            this.aria = aria;
            this.sign = sign;
        }
    }

    private static final String NUMBER = "number";

    private record Column<T>(
            String heading,
            Function<? super T, ? extends @Nullable Object> cell,
            boolean number,
            NativeTableHeaderCell head) {}

    private final String captionText;
    private final NativeTableRow head = new NativeTableRow();
    private final NativeTableBody body = new NativeTableBody();
    private final NativeTable table = new NativeTable();
    private final List<Column<T>> columns = new ArrayList<>();
    private @Nullable Function<? super T, String> link;
    private @Nullable RowSelection<T> selection;
    private Component empty = new EmptyState("Nothing here", "There is nothing to show.");

    public DataTable(String caption) {
        captionText = caption;
        var title = new NativeTableCaption();
        title.add(new Span(caption));
        title.addClassName("only-read");
        var header = new NativeTableHeader();
        header.add(head);
        table.add(title, header, body);
        table.addClassName("data-table");
        getContent().addClassName("table-region");
        getContent().getElement().setAttribute("role", "group").setAttribute("aria-label", caption);
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().add(table);
    }

    /** A column whose cells are a text or a component; null is an empty cell. */
    public DataTable<T> column(String heading, Function<? super T, ? extends @Nullable Object> cell) {
        return column(heading, cell, false);
    }

    /** A column of figures, right aligned. */
    public DataTable<T> number(String heading, Function<? super T, ? extends @Nullable Object> cell) {
        return column(heading, cell, true);
    }

    /** Makes the heading of the column said last a link that orders by it. */
    public DataTable<T> sortHref(String href, Sort direction) {
        var column = columns.getLast();
        var order = new Anchor(Href.of(href), column.heading);
        if (direction != Sort.NONE) {
            order.add(Sign.of(direction.sign));
        }
        column.head.removeAll();
        column.head.add(order);
        column.head.getElement().setAttribute("aria-sort", direction.aria);
        return this;
    }

    /** Makes the first cell of each row a link there, stretched over the whole row. */
    public DataTable<T> link(Function<? super T, String> href) {
        link = href;
        getContent().getElement().removeAttribute("tabindex");
        return this;
    }

    /** Puts a checkbox before each row, and one before all; the listener gets what is chosen after each change. */
    public DataTable<T> selectable(Function<? super T, String> nameOfRow, Consumer<Set<T>> listener) {
        selection = new RowSelection<>(nameOfRow, listener);
        return this;
    }

    /** As {@link #selectable(Function, Consumer)}, naming rows by their first cell's text. */
    public DataTable<T> selectable(Consumer<Set<T>> listener) {
        return selectable(row -> String.valueOf(columns.getFirst().cell.apply(row)), listener);
    }

    /** What is shown instead of the table when there are no rows. */
    public DataTable<T> empty(Component component) {
        empty = component;
        return this;
    }

    public DataTable<T> rows(List<T> rows) {
        body.removeAll();
        head.removeAll();
        getContent().removeAll();
        if (selection != null) {
            selection.clear();
        }
        if (rows.isEmpty()) {
            getContent().add(empty);
            return this;
        }
        getContent().add(table);
        if (selection != null) {
            head.add(selecting(new NativeTableHeaderCell(selection.boxOfAll(captionText, rows))));
        }
        columns.forEach(column -> head.add(column.head));
        rows.forEach(row -> body.add(row(row)));
        return this;
    }

    /** What is ticked, in the order it was ticked. */
    public Set<T> selected() {
        return selection == null ? Set.of() : selection.chosen();
    }

    private DataTable<T> column(String heading, Function<? super T, ? extends @Nullable Object> cell, boolean number) {
        var cellOfHead = new NativeTableHeaderCell(heading);
        cellOfHead.getElement().setAttribute("scope", "col");
        if (number) {
            cellOfHead.addClassName(NUMBER);
        }
        columns.add(new Column<>(heading, cell, number, cellOfHead));
        return this;
    }

    private NativeTableRow row(T item) {
        var row = new NativeTableRow();
        if (selection != null) {
            row.add(selecting(new NativeTableCell(selection.boxOf(item))));
        }
        for (var column : columns) {
            row.add(cell(column, item));
        }
        if (link != null) {
            row.addClassName("linked");
        }
        return row;
    }

    private Component cell(Column<T> column, T item) {
        var first = column == columns.getFirst();
        var content = content(column.cell.apply(item));
        if (first && link != null) {
            var anchor = new Anchor(Href.of(link.apply(item)));
            anchor.addClassName("row-link");
            anchor.add(content);
            content = anchor;
        }
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", column.heading);
        if (column.number) {
            cell.addClassName(NUMBER);
        }
        return cell;
    }

    private static <C extends Component & HasStyle> C selecting(C cell) {
        cell.addClassName("select");
        return cell;
    }

    private static Component content(@Nullable Object value) {
        return switch (value) {
            case null -> new Span();
            case Component component -> component;
            default -> new Span(value.toString());
        };
    }
}
