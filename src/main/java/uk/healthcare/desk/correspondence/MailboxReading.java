package uk.healthcare.desk.correspondence;

import jakarta.mail.FetchProfile;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.common.MailboxId;
import uk.healthcare.desk.correspondence.MailLedger.Place;
import uk.healthcare.desk.correspondence.mailbox.MailFaults;

/**
 * Brings what lies in a folder into the ledger. The server's "read" flag means nothing here: what counts is which UID the
 * ledger has. The server's copy is not touched here: {@link ServerCopies} does that after the message was routed.
 */
@Component
class MailboxReading {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReading.class);

    /** Messages stored by one commit. */
    private static final int TOGETHER = 50;

    /** A message larger than this is committed alone. */
    private static final long SMALL = 256 * 1024;

    private final MailLedger ledger;
    private final MailboxState state;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MailboxReading(MailLedger ledger, MailboxState state, TransactionTemplate transactions, Clock clock) {
        this.ledger = ledger;
        this.state = state;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Stores everything in the folder that the ledger does not have. Returns how many that were. */
    int read(MailboxId mailbox, IMAPFolder folder) throws MessagingException {
        var validity = folder.getUIDValidity();
        var settled = state.settledUid(mailbox, validity);
        var there = uidsAbove(folder, settled);
        var known = ledger.stored(mailbox, validity, settled);
        var wanted = Arrays.stream(there).filter(uid -> !known.contains(uid)).toArray();
        var stored = 0;
        var allStored = true;
        for (var from = 0; from < wanted.length; from += TOGETHER) {
            var batch = Arrays.copyOfRange(wanted, from, Math.min(wanted.length, from + TOGETHER));
            var failed = store(mailbox, validity, folder, batch);
            stored += batch.length - failed;
            allStored &= failed == 0;
            if (allStored) {
                state.settled(mailbox, batch[batch.length - 1]);
            }
        }
        return stored;
    }

    /** Counts the whole folder against the ledger, whatever was settled before: nothing may be missing. */
    void compare(MailboxId mailbox, IMAPFolder folder) throws MessagingException {
        var validity = folder.getUIDValidity();
        var there = uidsAbove(folder, 0);
        var known = ledger.stored(mailbox, validity, 0);
        var missing = Arrays.stream(there).filter(uid -> !known.contains(uid)).count();
        state.compared(mailbox, there.length, (int) missing);
    }

    /** Rising. A folder that is asked for what is above its last UID answers with its last: that one is left out. */
    private static long[] uidsAbove(IMAPFolder folder, long above) throws MessagingException {
        var messages = folder.getMessagesByUID(above + 1, UIDFolder.LASTUID);
        var uids = new ArrayList<Long>(messages.length);
        for (var message : messages) {
            if (message != null) {
                var uid = folder.getUID(message);
                if (uid > above) {
                    uids.add(uid);
                }
            }
        }
        return uids.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }

    /** Returns how many could not be stored. */
    private int store(MailboxId mailbox, long validity, IMAPFolder folder, long[] uids) throws MessagingException {
        var messages = Arrays.stream(folder.getMessagesByUID(uids))
                .filter(message -> message != null && !message.isExpunged())
                .map(IMAPMessage.class::cast)
                .toArray(IMAPMessage[]::new);
        var sizes = new FetchProfile();
        sizes.add(UIDFolder.FetchProfileItem.UID);
        sizes.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        sizes.add(FetchProfile.Item.SIZE);
        folder.fetch(messages, sizes);
        var listed = listed(folder, messages);
        var failed = messages.length - listed.size();
        List<Arrived> together = new ArrayList<>();
        try {
            var small = smallOf(folder, listed);
            for (var one : listed) {
                var place = new Place(mailbox, validity, one.uid());
                var body = one.size() == 0 ? new byte[0] : small.get(one.uid());
                var arrived = body == null ? fetch(place, one, folder) : new Arrived(place, one.at(), spooled(body));
                if (arrived == null) {
                    failed++;
                } else if (arrived.raw().size() > SMALL) {
                    failed += commit(List.of(arrived));
                    arrived.raw().close();
                } else {
                    together.add(arrived);
                }
            }
            return failed + commit(together);
        } catch (IOException e) {
            throw new MessagingException("A message could not be put aside", e);
        }
    }

    /** What the server says of a message that it has; kept apart from it, since it may be gone at any moment. */
    private record Listed(long uid, Instant at, int size) {}

    private List<Listed> listed(IMAPFolder folder, IMAPMessage[] messages) throws MessagingException {
        var listed = new ArrayList<Listed>();
        for (var message : messages) {
            try {
                listed.add(new Listed(folder.getUID(message), arrivedAt(message), message.getSize()));
            } catch (MessagingException gone) {
                requireConnected(folder, gone);
            }
        }
        return listed;
    }

    private static void requireConnected(IMAPFolder folder, MessagingException fault) throws MessagingException {
        if (!folder.isOpen() || !folder.getStore().isConnected()) {
            throw fault;
        }
    }

    private record Arrived(Place place, Instant at, Spool raw) {}

    /** The bodies of small messages by their UID; where the server stumbles over one, all are asked for one by one. */
    private static Map<Long, byte[]> smallOf(IMAPFolder folder, List<Listed> listed) throws MessagingException {
        var uids = listed.stream()
                .filter(one -> one.size() <= SMALL)
                .map(Listed::uid)
                .toList();
        try {
            return uids.isEmpty() ? Map.of() : MessageFetch.together(folder, uids);
        } catch (MessagingException e) {
            requireConnected(folder, e);
            LOG.warn("{} messages could not be fetched together", uids.size(), e);
            return Map.of();
        }
    }

    private static Spool spooled(byte[] body) throws IOException {
        var raw = new Spool();
        raw.write(body, 0, body.length);
        return raw;
    }

    /** Null when the server would not hand it out, or it is gone: the one message, never those after it. */
    private @Nullable Arrived fetch(Place place, Listed listed, IMAPFolder folder) throws MessagingException {
        var raw = new Spool();
        try {
            if (!MessageFetch.fetch(folder, place.uid(), raw)) {
                closed(raw);
                return null;
            }
            return new Arrived(place, listed.at(), raw);
        } catch (IOException | MessagingException e) {
            closed(raw);
            requireConnected(
                    folder,
                    e instanceof MessagingException broken
                            ? broken
                            : new MessagingException("Broken off", (Exception) e));
            LOG.warn("Message {} of mailbox {} could not be fetched", place.uid(), place.mailbox(), e);
            ledger.notHandedOut(place, MailFaults.inPlainWords(e));
            return null;
        }
    }

    /** Together where that goes; one by one when anything is wrong, so that a bad one keeps no other from the ledger. */
    private int commit(List<Arrived> arrived) {
        try {
            transactions.executeWithoutResult(nothing -> arrived.forEach(this::store));
            return 0;
        } catch (RuntimeException e) {
            LOG.warn("{} messages could not be stored together", arrived.size(), e);
        }
        var failed = 0;
        for (var one : arrived) {
            try {
                transactions.executeWithoutResult(nothing -> store(one));
            } catch (RuntimeException e) {
                LOG.error(
                        "Message {} of mailbox {} could not be stored",
                        one.place().uid(),
                        one.place().mailbox(),
                        e);
                ledger.notHandedOut(one.place(), "It could not be stored");
                failed++;
            }
        }
        return failed;
    }

    private void store(Arrived arrived) {
        try {
            ledger.store(arrived.place(), arrived.at(), arrived.raw());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant arrivedAt(IMAPMessage message) throws MessagingException {
        Date taken = message.getReceivedDate();
        var now = clock.instant();
        return taken == null || taken.toInstant().isAfter(now) ? now : taken.toInstant();
    }

    private static void closed(Spool raw) {
        try {
            raw.close();
        } catch (IOException e) {
            LOG.warn("A temporary file stays behind", e);
        }
    }
}
