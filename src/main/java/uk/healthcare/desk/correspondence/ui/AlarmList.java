package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.healthcare.desk.correspondence.ledger.MailAlarm;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** That every message is accounted for, or what is not. */
class AlarmList extends Div {

    AlarmList(List<MailAlarm> alarms, boolean anyMailbox) {
        addClassNames("mail-verdict", alarms.isEmpty() ? "is-ok" : "is-alarm");
        if (!alarms.isEmpty()) {
            getElement().setAttribute("role", "alert");
            var list = new UnorderedList();
            alarms.forEach(alarm -> list.add(new ListItem(sentence(alarm))));
            add(new H2(alarms.size() == 1 ? "Something does not add up" : "Some things do not add up"), list);
        } else if (anyMailbox) {
            add(
                    new Chip(Tone.OK, "All accounted for"),
                    new Paragraph(
                            "Every message on the servers is in the ledger, and every one there has its outcome."));
        }
        setVisible(!alarms.isEmpty() || anyMailbox);
    }

    static String sentence(MailAlarm alarm) {
        return Words.text("mail-alarm." + alarm.kind(), alarm.arguments().toArray());
    }
}
