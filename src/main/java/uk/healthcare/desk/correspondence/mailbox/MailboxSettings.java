package uk.healthcare.desk.correspondence.mailbox;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;

/**
 * What an administrator says of a mailbox. Made tidy and within its limits by {@link #checked()}.
 *
 * @param secret the password, or the secret of the client; null leaves the one that is kept
 * @param acknowledge whether what arrives there is acknowledged by itself
 * @param plusAddress whether the server delivers {@code name+token@domain} to {@code name@domain} (RFC 5233)
 */
public record MailboxSettings(
        String name,
        String address,
        boolean enabled,
        ServerAddress imap,
        String folder,
        AfterReading afterReading,
        @Nullable String doneFolder,
        ServerAddress smtp,
        String username,
        SignInMethod signIn,
        @Nullable String secret,
        @Nullable String tokenUrl,
        @Nullable String clientId,
        @Nullable String scope,
        boolean acknowledge,
        boolean plusAddress) {

    /** A new one, as most servers want it. */
    public static MailboxSettings blank() {
        return new MailboxSettings(
                "",
                "",
                true,
                new ServerAddress("", 993, TransportSecurity.TLS),
                "INBOX",
                AfterReading.MARK_READ,
                null,
                new ServerAddress("", 587, TransportSecurity.STARTTLS),
                "",
                SignInMethod.PASSWORD,
                null,
                null,
                null,
                null,
                true,
                false);
    }

    /** The right side of the Message-IDs of what is written from that mailbox: nobody has an address there. */
    public static String messageIdDomain(String mailbox) {
        return "enquiry-desk." + new EmailAddress(mailbox).domain();
    }

    /** @throws RuleViolation beside the first field that is missing, too long or not of its form */
    MailboxSettings checked() {
        var oauth = signIn == SignInMethod.OAUTH2;
        return new MailboxSettings(
                Limits.required("mailboxName", name, 80),
                EmailAddress.parse(Limits.required("mailboxAddress", address, 254))
                        .orElseThrow(() -> new RuleViolation("enquiry.email.form").at("mailboxAddress"))
                        .value(),
                enabled,
                imap.checked("imapHost"),
                Limits.required("folder", folder, 120),
                afterReading,
                afterReading == AfterReading.MOVE ? Limits.required("doneFolder", doneFolder, 120) : null,
                smtp.checked("smtpHost"),
                Limits.required("username", username, 254),
                signIn,
                secret == null || secret.isEmpty() ? null : secret,
                oauth ? checkedTokenUrl() : null,
                oauth ? Limits.required("clientId", clientId, 200) : null,
                oauth ? Limits.optional("scope", scope, 300) : null,
                acknowledge,
                plusAddress);
    }

    private String checkedTokenUrl() {
        var typed = Limits.required("tokenUrl", tokenUrl, 300);
        try {
            var url = URI.create(typed);
            if (url.getHost() != null && ("https".equals(url.getScheme()) || "localhost".equals(url.getHost()))) {
                return typed;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below
        }
        throw new RuleViolation("mailbox.token-url.form").at("tokenUrl");
    }
}
