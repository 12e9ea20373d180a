package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;
import uk.healthcare.desk.correspondence.mailbox.ServerAddress;
import uk.healthcare.desk.correspondence.mailbox.TransportSecurity;
import uk.healthcare.desk.ui.FieldErrors;
import uk.healthcare.desk.ui.Words;

/** Where a mail server listens. The port follows the protection until somebody types another. */
class ServerFields extends Div {

    static final Map<TransportSecurity, Integer> IMAP =
            Map.of(TransportSecurity.TLS, 993, TransportSecurity.STARTTLS, 143, TransportSecurity.NONE, 143);
    static final Map<TransportSecurity, Integer> SMTP =
            Map.of(TransportSecurity.TLS, 465, TransportSecurity.STARTTLS, 587, TransportSecurity.NONE, 25);

    private final Map<TransportSecurity, Integer> usualPorts;
    private final TextField host = new TextField("Server");
    private final Select<TransportSecurity> security = new Select<>();
    private final IntegerField port = new IntegerField("Port");

    /** @param field the name a broken rule gives the host */
    ServerFields(String field, Map<TransportSecurity, Integer> usualPorts, FieldErrors errors) {
        this.usualPorts = usualPorts;
        addClassName("server-fields");
        host.setMaxLength(200);
        security.setLabel("Protection");
        security.setItems(TransportSecurity.values());
        security.setItemLabelGenerator(Words::of);
        port.setManualValidation(true);
        security.addValueChangeListener(change -> {
            var usual = change.getOldValue() == null ? null : usualPorts.get(change.getOldValue());
            if (change.isFromClient() && Objects.equals(port.getValue(), usual)) {
                port.setValue(this.usualPorts.get(change.getValue()));
            }
        });
        errors.field(field, host).field(field + "Port", port);
        add(host, security, port);
    }

    void show(ServerAddress address) {
        host.setValue(address.host());
        security.setValue(address.security());
        port.setValue(address.port());
    }

    ServerAddress typed() {
        return new ServerAddress(host.getValue(), port.getValue() == null ? 0 : port.getValue(), security.getValue());
    }
}
