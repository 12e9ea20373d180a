package uk.healthcare.desk.enquiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EmailAddress;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Folded;

/** How like one enquiry is to another: each thing they share is a reason with a weight in percent. */
final class Likeness {

    /** Addresses at these say nothing of the organisation. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "gmail.com",
            "outlook.com",
            "hotmail.com",
            "yahoo.com",
            "icloud.com",
            "qq.com",
            "163.com",
            "126.com",
            "live.com",
            "proton.me",
            "mail.ru",
            "yandex.ru");

    private static final int LONG_WORD = 5;

    final String email;
    final String domain;
    final String phone;
    final String organisation;
    private final @Nullable String market;
    private final String summary;

    Likeness(EnquiryFields fields) {
        var address = EmailAddress.parse(orEmpty(fields.email()));
        email = address.map(EmailAddress::value).orElse("");
        domain = address.map(EmailAddress::domain)
                .filter(d -> !OPEN_TO_ALL.contains(d))
                .orElse("");
        phone = orEmpty(fields.phone()).strip();
        organisation = Folded.of(orEmpty(fields.organisation()));
        market = fields.marketCode();
        summary = fields.summary();
    }

    LikelyDuplicate to(Other other) {
        var reasons = new ArrayList<String>();
        var percent = person(other, reasons) + organisation(other, reasons) + request(other, reasons);
        return new LikelyDuplicate(
                other.id,
                other.reference,
                other.summary,
                orEmpty(other.organisation),
                other.stage,
                other.receivedAt,
                Math.min(99, percent),
                reasons);
    }

    private int person(Other other, List<String> reasons) {
        var percent = 0;
        if (same(email, other.email)) {
            percent += 50;
            reasons.add("same e-mail address");
        } else if (same(domain, other.domain)) {
            percent += 25;
            reasons.add("same e-mail domain " + domain);
        }
        if (same(phone, other.phone)) {
            percent += 40;
            reasons.add("same telephone number");
        }
        return percent;
    }

    private int organisation(Other other, List<String> reasons) {
        if (!same(organisation, other.foldedOrganisation)) {
            return 0;
        }
        reasons.add("same organisation");
        return 30;
    }

    private int request(Other other, List<String> reasons) {
        var percent = 0;
        var shared = longWordsIn(summary);
        shared.retainAll(longWordsIn(other.summary));
        if (!shared.isEmpty()) {
            percent += Math.min(40, 12 * shared.size());
            reasons.add("both say "
                    + String.join(", ", shared.stream().sorted().limit(4).toList()));
        }
        if (market != null && market.equals(other.market)) {
            percent += 8;
            reasons.add("same market");
        }
        return percent;
    }

    private static boolean same(String mine, @Nullable String theirs) {
        return !mine.isEmpty() && mine.equals(theirs);
    }

    private static Set<String> longWordsIn(String text) {
        var words = new HashSet<>(List.of(Folded.of(text).split(" ")));
        words.removeIf(word -> word.length() < LONG_WORD);
        return words;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What is compared of the other enquiry. */
    record Other(
            EnquiryId id,
            String reference,
            String summary,
            Stage stage,
            Instant receivedAt,
            @Nullable String market,
            @Nullable String organisation,
            @Nullable String foldedOrganisation,
            @Nullable String domain,
            @Nullable String email,
            @Nullable String phone) {}
}
