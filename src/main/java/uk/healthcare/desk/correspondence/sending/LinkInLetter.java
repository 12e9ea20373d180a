package uk.healthcare.desk.correspondence.sending;

import org.springframework.stereotype.Component;
import uk.healthcare.desk.correspondence.templates.FilledText;
import uk.healthcare.desk.outside.LinkAddresses;

/** Fills the personal link of a letter in when it leaves, so that only its receiver reads it. */
@Component
class LinkInLetter {

    private final LinkAddresses links;

    LinkInLetter(LinkAddresses links) {
        this.links = links;
    }

    /** The message as its receiver gets it. */
    Outgoing filled(Outgoing message) {
        return message.link() == null
                ? message
                : message.withBody(message.body().replace(FilledText.LINK, links.fresh(message.link())));
    }
}
