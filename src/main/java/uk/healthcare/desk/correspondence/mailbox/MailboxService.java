package uk.healthcare.desk.correspondence.mailbox;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Permission;

/** What an administrator does about mailboxes (PRODUCT, row "people, reference data, templates, channels, retention"). */
@Service
public class MailboxService {

    private final MailboxRepository mailboxes;
    private final Secrets secrets;
    private final ConnectionTrial trial;
    private final MailboxRows rows;

    MailboxService(MailboxRepository mailboxes, Secrets secrets, ConnectionTrial trial, MailboxRows rows) {
        this.mailboxes = mailboxes;
        this.secrets = secrets;
        this.trial = trial;
        this.rows = rows;
    }

    /** @throws RuleViolation beside the field it belongs to, also when the address is taken */
    @PreAuthorize(Permission.MANAGE_CHANNELS)
    @Transactional
    @Audited("mailbox.create")
    public MailboxId create(MailboxSettings typed) {
        var settings = typed.checked();
        requireFree(settings.address(), null);
        if (settings.secret() == null) {
            throw new RuleViolation("text.missing.secret").at("secret");
        }
        return mailboxes.save(new Mailbox(settings, encrypted(settings))).id();
    }

    /** @throws RuleViolation beside the field it belongs to, also when the address is taken */
    @PreAuthorize(Permission.MANAGE_CHANNELS)
    @Transactional
    @Audited("mailbox.edit")
    public MailboxId edit(MailboxId id, MailboxSettings typed) {
        var settings = typed.checked();
        requireFree(settings.address(), id);
        var mailbox = find(id);
        requireSecretWhereNew(mailbox, settings);
        mailbox.set(settings, encrypted(settings));
        return id;
    }

    /** Starts or stops reading it. */
    @PreAuthorize(Permission.MANAGE_CHANNELS)
    @Transactional
    @Audited("mailbox.enable")
    public MailboxId enable(MailboxId id, boolean on) {
        find(id).enable(on);
        return id;
    }

    /** Without the secret. */
    @PreAuthorize(Permission.MANAGE_CHANNELS)
    @Transactional(readOnly = true)
    public MailboxSettings settings(MailboxId id) {
        return find(id).settings();
    }

    /** The mailboxes by name. */
    @PreAuthorize(Permission.MANAGE_CHANNELS)
    @Transactional(readOnly = true)
    public List<MailboxRow> list() {
        return rows.all();
    }

    /** One mailbox as the list shows it. */
    @PreAuthorize(Permission.MANAGE_CHANNELS)
    @Transactional(readOnly = true)
    public MailboxRow row(MailboxId id) {
        return rows.one(id).orElseThrow(() -> new NotFound(id));
    }

    /**
     * Signs in at both servers and looks for the folder; sends and fetches nothing. Takes up to a minute with a server that
     * does not answer, so not for a thread that a screen waits on.
     *
     * @param id whose kept secret is used where none was typed; null for a new mailbox
     */
    @PreAuthorize(Permission.MANAGE_CHANNELS)
    @Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
    public ConnectionReport test(@Nullable MailboxId id, MailboxSettings typed) {
        var settings = typed.checked();
        return trial.of(settings, settings.secret() != null ? settings.secret() : kept(id, settings));
    }

    private String kept(@Nullable MailboxId id, MailboxSettings settings) {
        var mailbox = id == null ? null : find(id);
        if (mailbox == null || mailbox.secret() == null) {
            throw new RuleViolation("text.missing.secret").at("secret");
        }
        requireSecretWhereNew(mailbox, settings);
        return secrets.decrypt(mailbox.secret());
    }

    /** A kept password is shown to no other server than the one it was typed for. */
    private static void requireSecretWhereNew(Mailbox mailbox, MailboxSettings settings) {
        var before = mailbox.settings();
        var same = before.imap().host().equalsIgnoreCase(settings.imap().host())
                && before.smtp().host().equalsIgnoreCase(settings.smtp().host())
                && Objects.equals(before.tokenUrl(), settings.tokenUrl());
        if (!same && settings.secret() == null) {
            throw new RuleViolation("mailbox.secret.again").at("secret");
        }
    }

    private byte @Nullable [] encrypted(MailboxSettings settings) {
        return settings.secret() == null ? null : secrets.encrypt(settings.secret());
    }

    private void requireFree(String address, @Nullable MailboxId except) {
        mailboxes
                .findByAddress(address)
                .filter(other -> !other.id().equals(except))
                .ifPresent(other -> {
                    throw new RuleViolation("mailbox.address.taken").at("mailboxAddress");
                });
    }

    private Mailbox find(MailboxId id) {
        return mailboxes.findById(id.value()).orElseThrow(() -> new NotFound(id));
    }
}
