package uk.healthcare.desk.correspondence.mailbox;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.MailboxId;

/**
 * A mailbox that is read and written from, as an administrator set it up. How far it has been read is {@code MailboxState}'s
 * to know: it changes without anybody editing anything.
 */
@Entity
public class Mailbox {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mailbox_seq")
    @SequenceGenerator(name = "mailbox_seq", sequenceName = "mailbox_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String name;
    private String address;
    private boolean enabled;

    @Embedded
    @AttributeOverride(name = "host", column = @Column(name = "imap_host"))
    @AttributeOverride(name = "port", column = @Column(name = "imap_port"))
    @AttributeOverride(name = "security", column = @Column(name = "imap_security"))
    private ServerAddress imap;

    private String folder;

    @Enumerated(EnumType.STRING)
    private AfterReading afterReading;

    private @Nullable String doneFolder;

    @Embedded
    @AttributeOverride(name = "host", column = @Column(name = "smtp_host"))
    @AttributeOverride(name = "port", column = @Column(name = "smtp_port"))
    @AttributeOverride(name = "security", column = @Column(name = "smtp_security"))
    private ServerAddress smtp;

    private String username;

    @Enumerated(EnumType.STRING)
    private SignInMethod signIn;

    private byte @Nullable [] secret;

    private @Nullable String tokenUrl;
    private @Nullable String clientId;
    private @Nullable String scope;
    private boolean acknowledge;
    private boolean plusAddress;

    protected Mailbox() {}

    /** @param encrypted the secret, or null to keep the one there is */
    Mailbox(MailboxSettings settings, byte @Nullable [] encrypted) {
        set(settings, encrypted);
    }

    final void set(MailboxSettings settings, byte @Nullable [] encrypted) {
        name = settings.name();
        address = settings.address();
        enabled = settings.enabled();
        imap = settings.imap();
        folder = settings.folder();
        afterReading = settings.afterReading();
        doneFolder = settings.doneFolder();
        smtp = settings.smtp();
        username = settings.username();
        signIn = settings.signIn();
        secret = encrypted == null ? secret : encrypted;
        tokenUrl = settings.tokenUrl();
        clientId = settings.clientId();
        scope = settings.scope();
        acknowledge = settings.acknowledge();
        plusAddress = settings.plusAddress();
    }

    void enable(boolean on) {
        enabled = on;
    }

    /** What was set, without the secret. */
    public MailboxSettings settings() {
        return new MailboxSettings(
                name,
                address,
                enabled,
                imap,
                folder,
                afterReading,
                doneFolder,
                smtp,
                username,
                signIn,
                null,
                tokenUrl,
                clientId,
                scope,
                acknowledge,
                plusAddress);
    }

    public MailboxId id() {
        return new MailboxId(Objects.requireNonNull(id, "not saved yet"));
    }

    /** Another when anybody has changed the settings. */
    public int version() {
        return version;
    }

    byte @Nullable [] secret() {
        return secret;
    }
}
