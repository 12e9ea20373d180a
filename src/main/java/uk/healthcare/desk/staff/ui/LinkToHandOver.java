package uk.healthcare.desk.staff.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import uk.healthcare.desk.staff.OneTimeLink;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Dates;

/** A one-time link, shown this once, for the administrator to hand over. */
class LinkToHandOver extends Card {

    LinkToHandOver(String name, OneTimeLink link) {
        super("Link for " + name);
        addClassNames("one-time-link", "stack");
        var address = new TextField("One-time link");
        address.setValue(address(link));
        address.setReadOnly(true);
        address.setAutoselect(true);
        with(
                new Paragraph("Give this to " + name
                        + " in a way that nobody else can read. They choose their password with it."),
                address,
                new Paragraph("It works once, until " + Dates.moment(link.expiresAt())
                        + ". It is not kept and cannot be shown again; you can always make another."));
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "status");
    }

    private static String address(OneTimeLink link) {
        return VaadinServletRequest.getCurrent() == null
                ? link.path()
                : ServletUriComponentsBuilder.fromContextPath(
                                VaadinServletRequest.getCurrent().getHttpServletRequest())
                        .path("/" + link.path())
                        .toUriString();
    }
}
