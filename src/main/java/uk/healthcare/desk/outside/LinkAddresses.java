package uk.healthcare.desk.outside;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.LinkId;
import uk.healthcare.desk.common.NotFound;

/** The whole addresses of personal links. The product's own address is the setting {@code desk.base-url}. */
@Component
public class LinkAddresses {

    private final PersonalLinks links;
    private final String product;

    LinkAddresses(PersonalLinks links, @Value("${desk.base-url}") String product) {
        this.links = links;
        this.product = product.replaceFirst("/+$", "");
    }

    /** An address with a new secret that opens the link, beside those it has. @throws NotFound when there is none */
    @Transactional
    public String fresh(LinkId id) {
        var link = links.find(id).orElseThrow(() -> new NotFound(id));
        return of(link.purpose(), links.secretFor(id));
    }

    /** The address that a secret is in. */
    public String of(LinkPurpose purpose, String secret) {
        return product + "/" + purpose.path(secret);
    }
}
