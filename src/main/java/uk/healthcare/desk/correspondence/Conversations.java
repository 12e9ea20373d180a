package uk.healthcare.desk.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.correspondence.mime.Correspondent;
import uk.healthcare.desk.correspondence.mime.MessageHead;
import uk.healthcare.desk.enquiry.EnquiryMail;

/**
 * To which enquiry a message belongs. Surest first: a token of ours; a message of the case that it answers, if its sender
 * belongs to the case. A reference in the subject, or the subject alone, is never more than a suggestion.
 */
@Component
class Conversations {

    /** Of a long chain, the newest tell enough. */
    private static final int REFERENCES = 60;

    private final JdbcClient jdbc;
    private final CaseAddresses addresses;
    private final EnquiryMail enquiries;

    Conversations(JdbcClient jdbc, CaseAddresses addresses, EnquiryMail enquiries) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.enquiries = enquiries;
    }

    /**
     * @param enquiry the one it belongs to; null when nothing ties it to any
     * @param suggested one it may belong to, when {@code enquiry} is null
     */
    record Found(@Nullable EnquiryId enquiry, @Nullable EnquiryId suggested) {}

    Found find(MessageHead head) {
        var byToken = byToken(head);
        if (byToken.isPresent()) {
            return new Found(byToken.get(), null);
        }
        var candidates = candidates(head);
        var sender = senderOf(head);
        if (sender != null) {
            for (var candidate : candidates) {
                if (addresses.belongs(candidate, sender)) {
                    return new Found(candidate, null);
                }
            }
        }
        return new Found(null, suggestion(head, candidates, sender));
    }

    /** The enquiry of a message of ours, for mail that machines write about it. */
    Optional<EnquiryId> ofOwnMessage(List<String> headerIds) {
        return headerIds.isEmpty()
                ? Optional.empty()
                : jdbc.sql("""
                                select enquiry_id from message where direction = 'OUT' and header_id in (:ids)
                                order by id desc limit 1""")
                        .param("ids", headerIds)
                        .query(Long.class)
                        .optional()
                        .map(EnquiryId::new);
    }

    /** What the message answers, the nearest first. */
    static List<String> answered(MessageHead head) {
        var ids = new LinkedHashSet<>(head.inReplyTo());
        ids.addAll(head.references().reversed());
        return ids.stream().filter(id -> id.length() <= 500).limit(REFERENCES).toList();
    }

    /** What an answer to the message refers to, the nearest first. */
    static List<String> answeredBy(MessageHead head) {
        return Stream.concat(Stream.ofNullable(head.messageId()), answered(head).stream())
                .filter(id -> id.length() <= 500)
                .distinct()
                .limit(20)
                .toList();
    }

    private Optional<EnquiryId> byToken(MessageHead head) {
        var receivers = Stream.of(head.to(), head.cc()).flatMap(List::stream).map(Correspondent::address);
        var delivered =
                Stream.of("Delivered-To", "X-Original-To", "Envelope-To").flatMap(name -> head.all(name).stream());
        var tokens = Stream.concat(
                        Stream.concat(receivers, delivered)
                                .flatMap(address -> ReplyToken.inAddress(address.strip()).stream()),
                        answered(head).stream().flatMap(id -> ReplyToken.inHeaderId(id).stream()))
                .map(ReplyToken::value)
                .distinct()
                .limit(20)
                .toList();
        return tokens.isEmpty()
                ? Optional.empty()
                : jdbc.sql("""
                                select m.enquiry_id from outgoing_message o join message m on m.id = o.message_id
                                where o.token in (:tokens) order by m.id desc limit 1""")
                        .param("tokens", tokens)
                        .query(Long.class)
                        .optional()
                        .map(EnquiryId::new);
    }

    private List<EnquiryId> candidates(MessageHead head) {
        var found = new LinkedHashSet<EnquiryId>();
        var answered = answered(head);
        if (!answered.isEmpty()) {
            found.addAll(byHeaderId(answered));
        }
        if (head.messageId() != null && head.messageId().length() <= 500) {
            found.addAll(byReference(List.of(head.messageId())));
        }
        if (found.isEmpty() && !answered.isEmpty()) {
            found.addAll(byReference(answered));
        }
        return new ArrayList<>(found);
    }

    private record Hit(String headerId, EnquiryId enquiry) {}

    private List<EnquiryId> byHeaderId(List<String> ids) {
        var hits = jdbc.sql(
                        "select header_id, enquiry_id from message where header_id in (:ids) order by id desc limit 100")
                .param("ids", ids)
                .query((row, number) -> new Hit(row.getString("header_id"), new EnquiryId(row.getLong("enquiry_id"))))
                .list();
        return ids.stream()
                .flatMap(id -> hits.stream().filter(hit -> hit.headerId().equals(id)))
                .map(Hit::enquiry)
                .distinct()
                .toList();
    }

    /** Messages that came before the one they answer, or that answer the same one. */
    private Set<EnquiryId> byReference(List<String> ids) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select distinct m.enquiry_id from message_reference r join message m on m.id = r.message_id
                        where r.header_id in (:ids) order by m.enquiry_id desc limit 20""")
                .param("ids", ids)
                .query((row, number) -> new EnquiryId(row.getLong("enquiry_id")))
                .list());
    }

    private @Nullable EnquiryId suggestion(
            MessageHead head, List<EnquiryId> candidates, @Nullable EmailAddress sender) {
        var named = enquiries.ofReferences(SubjectLine.references(head.subject()));
        if (!named.isEmpty()) {
            return named.getFirst();
        }
        if (!candidates.isEmpty()) {
            return candidates.getFirst();
        }
        var bare = SubjectLine.bare(head.subject());
        if (sender == null || bare.length() < 4 || bare.equals(head.subject().strip())) {
            return null;
        }
        return jdbc.sql("""
                        select m.enquiry_id from message m
                        where m.sender = :sender and (m.subject = :bare or m.subject like concat('%: ', :pattern))
                        order by m.at desc limit 1""")
                .param("sender", sender.value())
                .param("bare", bare)
                .param("pattern", bare.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .query((row, number) -> new EnquiryId(row.getLong("enquiry_id")))
                .optional()
                .orElse(null);
    }

    static @Nullable EmailAddress senderOf(MessageHead head) {
        var from = head.from();
        return from == null ? null : from.email().orElse(null);
    }
}
