package uk.healthcare.desk.correspondence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.correspondence.mailbox.MailboxSettings;
import uk.healthcare.desk.correspondence.mime.Correspondent;
import uk.healthcare.desk.correspondence.mime.OwnMail;

/** What is ours among addresses and Message-IDs. */
@Component
class MailRoom {

    private final JdbcClient jdbc;

    MailRoom(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OwnMail own() {
        var addresses = jdbc.sql("select address from mailbox")
                .query((row, number) -> row.getString("address"))
                .list();
        return new OwnMail(
                Set.copyOf(addresses),
                addresses.stream().map(MailboxSettings::messageIdDomain).collect(Collectors.toSet()));
    }

    /** Those of the correspondents who are somebody else, with an address that mail can be sent to. */
    static List<EmailAddress> others(List<Correspondent> correspondents, OwnMail own) {
        return correspondents.stream()
                .flatMap(one -> one.email().stream())
                .filter(address -> !own.addresses().contains(withoutTag(address)))
                .distinct()
                .toList();
    }

    private static String withoutTag(EmailAddress address) {
        return address.value().replaceFirst("\\+[^@]*@", "@");
    }
}
