package uk.healthcare.desk.demo;

import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;

/**
 * What somebody outside writes.
 *
 * @param attachment whether a short brief comes with it
 */
public record OutsideLetter(String name, String address, String subject, String text, boolean attachment) {

    /** @throws RuleViolation beside the first field that is missing or could belong to somebody who exists */
    OutsideLetter checked() {
        var email = EmailAddress.parse(Limits.required("demoAddress", address, 254))
                .orElseThrow(() -> new RuleViolation("enquiry.email.form").at("demoAddress"));
        if (!email.domain().endsWith(".example")) {
            throw new RuleViolation("demo.address.real").at("demoAddress");
        }
        return new OutsideLetter(
                Limits.required("demoName", name, 160),
                email.value(),
                Limits.required("demoSubject", subject, 200),
                Limits.required("demoText", text, 20_000),
                attachment);
    }
}
