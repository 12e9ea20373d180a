package uk.healthcare.desk.correspondence.mime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.correspondence.mime.BounceReport.Failure;

/** Reads a bounce: by RFC 3464 where the server keeps to it, else by what servers have always written. */
class BounceReader {

    private static final int LONGEST = 500;
    private static final int LOOK = 20_000;
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern REPLY_CODE = Pattern.compile("(?<![\\d.-])([45]\\d\\d)[ -](?=\\D)");
    private static final Pattern ORIGINAL_ID = Pattern.compile("(?im)^[> \\t]{0,20}message-id:\\s*<([^<>\\s]+)>");
    private static final Pattern LINE_OF_ADDRESS = Pattern.compile(
            "(?m)^[ \\t>*]{0,20}<?([^\\s<>:,;()\"@]{1,64}@[^\\s<>:,;()\"@]{1,250})>?[ \\t]{0,20}(?:(?::|\\(|\\.{3}).*)?$");

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");

    /** Lines that name an address which is not that of a recipient. */
    private static final Pattern OTHER_LINE = Pattern.compile("(?i).*(message-id|return-path|from|sender|contact).*");

    private static final Pattern LATE = Pattern.compile(
            "(?is).*(delayed|will (keep|be) (trying|retried)|not yet been delivered|temporar|no action is required).*");

    private final ReadMessage bounce;

    BounceReader(ReadMessage bounce) {
        this.bounce = bounce;
    }

    BounceReport read() {
        var report = bounce.report();
        var told = report != null && report.type().equals("delivery-status") ? told(report.text()) : List.<Failure>of();
        return new BounceReport(originalId(), told.isEmpty() && report == null ? guessed() : told);
    }

    private @Nullable String originalId() {
        return Stream.of(returnedId(), bounce.head().inReplyTo().stream().findFirst(), idInText())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Optional<String> returnedId() {
        return bounce.attachments().stream()
                .map(ReadAttachment::message)
                .filter(Objects::nonNull)
                .map(message -> message.head().messageId())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Optional<String> idInText() {
        return first(ORIGINAL_ID, bounce.text().whole());
    }

    /** One group of fields for the message, then one for each recipient. */
    private static List<Failure> told(String report) {
        var failures = new ArrayList<Failure>();
        for (var group : report.replace("\r\n", "\n").split("\n\\s*\n")) {
            var fields = fields(group);
            var recipient = fields.getOrDefault("final-recipient", fields.get("original-recipient"));
            var action = fields.getOrDefault("action", "failed").toLowerCase(Locale.ROOT);
            if (recipient != null && action.matches("(failed|delayed).*")) {
                var diagnostic = withoutType(fields.getOrDefault("diagnostic-code", ""));
                var status = first(STATUS, fields.getOrDefault("status", "")).or(() -> first(STATUS, diagnostic));
                failures.add(new Failure(
                        address(recipient), status.orElse(null), shortened(diagnostic), action.startsWith("failed")));
            }
        }
        return List.copyOf(failures);
    }

    private static Map<String, String> fields(String group) {
        var fields = new HashMap<String, String>();
        for (var line : group.replaceAll("\n[ \t]+", " ").split("\n")) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private List<Failure> guessed() {
        var text = beginning(bounce.text().whole());
        var recipient = recipient(text);
        var line = diagnosticLine(text);
        var status = first(STATUS, text).orElse(null);
        var code = status != null ? status : first(REPLY_CODE, line).orElse("");
        var permanent = code.startsWith("5")
                || (!code.startsWith("4") && !LATE.matcher(text).matches());
        return recipient == null && line.isEmpty()
                ? List.of()
                : List.of(new Failure(recipient, status, line, permanent));
    }

    private @Nullable String recipient(String text) {
        var told = bounce.head().all("X-Failed-Recipients").stream()
                .flatMap(line -> AddressLine.parse(line).stream())
                .map(Correspondent::address);
        var alone = LINE_OF_ADDRESS.matcher(text).results().map(found -> found.group(1));
        var anywhere = text.lines()
                .filter(line -> !OTHER_LINE.matcher(line).matches())
                .flatMap(line -> ADDRESS.matcher(line).results().map(MatchResult::group));
        return Stream.of(told, alone, anywhere)
                .flatMap(addresses -> addresses)
                .filter(address -> !isOurs(address))
                .map(address -> address.toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
    }

    /** The bounce was sent to the one whose message failed, so that address is no failed recipient. */
    private boolean isOurs(String address) {
        return bounce.head().to().stream().anyMatch(to -> to.address().equalsIgnoreCase(address));
    }

    private static String diagnosticLine(String text) {
        return text.lines()
                .filter(line ->
                        STATUS.matcher(line).find() || REPLY_CODE.matcher(line).find())
                .map(String::strip)
                .map(BounceReader::shortened)
                .findFirst()
                .orElse("");
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), LOOK));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst();
    }

    private static String address(String recipient) {
        return withoutType(recipient).replaceAll("[<>\\s]", "");
    }

    private static String withoutType(String value) {
        return value.replaceFirst("^[\\w-]+\\s*;\\s*", "").strip();
    }

    private static String shortened(String text) {
        var tidy = text.replaceAll("\\s+", " ");
        return tidy.length() <= LONGEST ? tidy : tidy.substring(0, LONGEST);
    }
}
