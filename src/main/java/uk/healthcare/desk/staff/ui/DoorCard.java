package uk.healthcare.desk.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The plain page in front of the product: its name, one heading, one thing to do. */
class DoorCard extends Div {

    DoorCard(String heading, Component... content) {
        addClassName("door-card");
        var product = new Paragraph("Enquiry Desk");
        product.addClassName("door-product");
        var owner = new Paragraph("Healthcare UK");
        owner.addClassName("door-owner");
        var brand = new Div(product, owner);
        brand.addClassName("door-brand");
        add(brand, new H1(heading));
        add(content);
    }
}
