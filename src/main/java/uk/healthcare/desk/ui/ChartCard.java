package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** A chart that can be read as a table too. */
public class ChartCard extends Card {

    private final Component chart;
    private final DataTable<?> table;
    private final Button toggle = new Button();

    public ChartCard(String title, Component chart, DataTable<?> table) {
        super(title);
        this.chart = chart;
        this.table = table;
        addClassName("chart-card");
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.addClassName("chart-toggle");
        toggle.addClickListener(click -> showTable(!table.isVisible()));
        var foot = new Div(toggle);
        foot.addClassName("card-foot");
        add(chart, table, foot);
        showTable(false);
    }

    private void showTable(boolean asTable) {
        chart.setVisible(!asTable);
        table.setVisible(asTable);
        toggle.setText(asTable ? "Show as chart" : "Show as table");
    }
}
