package uk.healthcare.desk.correspondence.mime;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells mail that a machine wrote. In doubt a person did: a bounce too many in the queue is a nuisance, an enquiry that
 * nobody answers is a failure. Only the head of the message itself counts, never that of one it passes on.
 */
public final class MachineMail {

    /** More servers than any sensible way has. */
    private static final int TOO_MANY_HOPS = 50;

    private MachineMail() {}

    /** Which machine, or nothing when a person wrote it. */
    public static Optional<MachineKind> of(ReadMessage message, OwnMail own) {
        var signs = new MachineSigns(message);
        if (signs.isBounce()) {
            return Optional.of(MachineKind.BOUNCE);
        }
        if (isLoop(message.head(), own)) {
            return Optional.of(MachineKind.LOOP);
        }
        if (signs.isAutoReply()) {
            return Optional.of(MachineKind.AUTO_REPLY);
        }
        if (isList(message.head(), own)) {
            return Optional.of(MachineKind.NEWSLETTER);
        }
        return Optional.empty();
    }

    private static boolean isLoop(MessageHead head, OwnMail own) {
        var from = head.from();
        var id = head.messageId();
        return head.has(OwnMail.HEADER)
                || (from != null && own.addresses().contains(from.address().toLowerCase(Locale.ROOT)))
                || (id != null
                        && own.messageIdDomains()
                                .contains(id.substring(id.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT)))
                || head.all("Received").size() > TOO_MANY_HOPS;
    }

    /** Unless the list is our own address, which some providers keep as one. */
    private static boolean isList(MessageHead head, OwnMail own) {
        var precedence = head.first("Precedence").orElse("").strip().toLowerCase(Locale.ROOT);
        var listed = head.has("List-Id") || head.has("List-Unsubscribe") || head.has("List-Post");
        return (listed || precedence.matches("bulk|list|junk"))
                && own.addresses().stream().noneMatch(isThatList(head));
    }

    private static Predicate<String> isThatList(MessageHead head) {
        var list = (head.first("List-Post").orElse("") + " "
                        + head.first("List-Id").orElse(""))
                .toLowerCase(Locale.ROOT);
        return address ->
                list.contains("mailto:" + address + ">") || list.contains("<" + address.replace('@', '.') + ">");
    }
}
