package uk.healthcare.desk.correspondence;

import java.util.List;
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

    MailboxService(MailboxRepository mailboxes, Secrets secrets, ConnectionTrial trial) {
        this.mailboxes = mailboxes;
        this.secrets = secrets;
        this.trial = trial;
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
        return mailboxes.findAllByOrderByNameAscIdAsc().stream()
                .map(mailbox -> new MailboxRow(
                        mailbox.id(),
                        mailbox.settings().name(),
                        mailbox.settings().address(),
                        mailbox.settings().enabled()))
                .toList();
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
        var kept = id == null ? null : find(id).secret();
        var secret = settings.secret() != null ? settings.secret() : kept == null ? "" : secrets.decrypt(kept);
        return trial.of(settings, secret);
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
