package uk.healthcare.desk.correspondence.ui;

import uk.healthcare.desk.correspondence.timeline.CaseMessage;

/** Who wrote to whom. */
final class CorrespondentWords {

    private CorrespondentWords() {}

    static String from(CaseMessage message) {
        if (message.sender() == null) {
            return message.outgoing() ? "From us" : "From nobody named";
        }
        var name = message.senderName();
        return name == null || name.isBlank() ? message.sender() : name + " <" + message.sender() + ">";
    }

    static String to(CaseMessage message) {
        var to = message.to().isBlank() ? "To nobody named" : "To " + message.to();
        return message.copies() == null || message.copies().isBlank() ? to : to + " · copy to " + message.copies();
    }
}
