package uk.healthcare.desk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import uk.healthcare.desk.bench.Letter.Expected;
import uk.healthcare.desk.bench.Letter.Writer;

/**
 * The letters of a run, drawn from a seed: what arrives at a desk, with the traps that a mail program, a forger and a
 * careless server set. Each is written with what has to become of it.
 */
final class Composition {

    private static final String ORIGINAL = "original";

    /** Each kind as often as its weight says. */
    private static final List<Weight> WEIGHTS = List.of(
            new Weight("plain", 22), new Weight("charset", 14), new Weight("html", 6), new Weight("no-message-id", 4),
            new Weight("attachment", 8), new Weight("long", 2), new Weight("reply", 11), new Weight("token-reply", 6),
            new Weight("colleague", 4), new Weight("forged-references", 4), new Weight("forged-subject", 4),
            new Weight("bounce", 3), new Weight("out-of-office", 3), new Weight("newsletter", 3), new Weight("duplicate", 2),
            new Weight("two-ways", 2), new Weight("shared-id", 2), new Weight("unreadable", 1), new Weight("early-reply", 2));

    private record Weight(String kind, int share) {}

    private final Random random;
    private final Wordings wordings;
    private final Standing standing;
    private final List<Letter> letters = new ArrayList<>();

    /** The originals of answers that came first, and when they are due. */
    private final List<Late> late = new ArrayList<>();

    private record Late(int due, int answer, Writer writer, String headerId) {}

    /** @param standing what the desk has when these letters arrive */
    Composition(long seed, Standing standing) {
        this.random = new Random(seed);
        this.wordings = new Wordings(random);
        this.standing = standing;
    }

    /** Those from which the enquiries come that the others answer. */
    List<Letter> beginnings(int count) {
        while (letters.size() < count) {
            plain("beginning");
        }
        return List.copyOf(letters);
    }

    /** One with an attachment of a single line, which is sent as often as makes it large. */
    Letter large() {
        add("large", wordings.writer(next()), wordings.attachment(next(), Large.LINE));
        return letters.getLast();
    }

    List<Letter> everything(int count) {
        while (letters.size() < count) {
            var due = late.isEmpty() ? null : late.getFirst();
            if (due != null && (due.due() <= next() || letters.size() + late.size() >= count)) {
                late.removeFirst();
                original(due);
            } else {
                compose(kind(count));
            }
        }
        return List.copyOf(letters);
    }

    private int next() {
        return standing.letters().size() + letters.size();
    }

    private String kind(int count) {
        var drawn = random.nextInt(WEIGHTS.stream().mapToInt(Weight::share).sum());
        for (var weight : WEIGHTS) {
            drawn -= weight.share();
            if (drawn < 0) {
                var fits = !weight.kind().equals("early-reply") || letters.size() + late.size() + 2 <= count;
                return fits ? weight.kind() : "plain";
            }
        }
        return "plain";
    }

    private void compose(String kind) {
        switch (kind) {
            case "charset" -> add(kind, wordings.writer(next()), wordings.inSomeCharset(next()));
            case "html" -> add(kind, wordings.writer(next()), wordings.html(next()));
            case "attachment" -> add(kind, wordings.writer(next()), wordings.attachment(next()));
            case "long" -> add(kind, wordings.writer(next()), wordings.longText(next()));
            case "no-message-id" -> withoutId(kind);
            case "reply", "colleague", "token-reply", "forged-references", "forged-subject" -> answer(kind);
            case "bounce", "out-of-office", "newsletter" -> machine(kind);
            case "duplicate", "two-ways", "shared-id" -> again(kind);
            case "unreadable" -> unreadable(kind);
            case "early-reply" -> early(kind);
            default -> plain(kind);
        }
    }

    private void plain(String kind) {
        add(kind, wordings.writer(next()), wordings.plain(next()));
    }

    private void add(String kind, Writer writer, Wordings.Text text) {
        var id = wordings.id(next(), writer);
        var mail = wordings.head(writer, text.subject(), id);
        letter(kind, writer, id, text.into(mail), Expected.newEnquiry(next(), text.words()));
    }

    private void withoutId(String kind) {
        var writer = wordings.writer(next());
        var text = wordings.plain(next());
        letter(kind, writer, null, text.into(wordings.head(writer, text.subject(), null)),
                Expected.newEnquiry(next(), text.words()));
    }

    private void answer(String kind) {
        var sent = standing.someSent(random);
        var enquirer = standing.letters().get(sent.letter()).sender();
        var stranger = wordings.writer(next());
        var writer =
                switch (kind) {
                    case "reply" -> enquirer;
                    case "colleague" -> new Writer("A Colleague", "colleague" + next() + "@" + enquirer.domain());
                    default -> stranger;
                };
        var text = wordings.plain(next());
        var id = wordings.id(next(), writer);
        var subject = kind.equals("forged-subject") ? "Re: [" + sent.reference() + "] " + text.subject() : "Re: Your enquiry";
        var mail = kind.equals("token-reply")
                ? wordings.headTo(standing.tokenAddress(sent), writer, subject, id)
                : wordings.head(writer, subject, id);
        if (!kind.equals("forged-subject") && !kind.equals("token-reply")) {
            mail.line("In-Reply-To", "<" + sent.headerId() + ">")
                    .line("References", "<" + standing.letters().get(sent.letter()).headerId() + ">\r\n <" + sent.headerId() + ">");
        }
        var expected = kind.startsWith("forged")
                ? Expected.newEnquiry(next(), text.words()).suggesting(sent.letter())
                : Expected.joined(next(), sent.letter(), text.words());
        letter(kind, writer, id, text.into(mail), expected);
    }

    private void machine(String kind) {
        var sent = standing.someSent(random);
        var enquirer = standing.letters().get(sent.letter()).sender();
        if (kind.equals("bounce")) {
            var daemon = new Writer("Mail Delivery System", "mailer-daemon@" + enquirer.domain());
            var id = wordings.id(next(), daemon);
            var mail = wordings.head(daemon, "Undelivered mail returned to sender", id).line("Return-Path", "<>");
            letter(kind, daemon, id, mail.report(enquirer.address(), sent.headerId()),
                    Expected.machine(next(), "BOUNCE", sent.letter()));
        } else if (kind.equals("out-of-office")) {
            var id = wordings.id(next(), enquirer);
            var mail = wordings.head(enquirer, "Out of office", id)
                    .line("Auto-Submitted", "auto-replied")
                    .line("In-Reply-To", "<" + sent.headerId() + ">");
            letter(kind, enquirer, id, wordings.plain(next()).into(mail),
                    Expected.machine(next(), "AUTO_REPLY", sent.letter()));
        } else {
            var writer = wordings.writer(next());
            var id = wordings.id(next(), writer);
            var mail = wordings.head(writer, "Our news of the month", id)
                    .line("List-Id", "<news." + writer.domain() + ">")
                    .line("List-Unsubscribe", "<mailto:leave@" + writer.domain() + ">")
                    .line("Precedence", "bulk");
            letter(kind, writer, id, wordings.plain(next()).into(mail), Expected.machine(next(), "NEWSLETTER", null));
        }
    }

    private void again(String kind) {
        var first = earlier();
        switch (kind) {
            case "duplicate" -> letter(kind, first, first.bytes(), first.expected().same(first.number()));
            case "two-ways" -> {
                var other = new Mail()
                        .line("Return-Path", "<" + first.sender().address() + ">")
                        .line("Delivered-To", Standing.MAILBOX)
                        .line("Received", "from relay" + next() + ".example by mx.desk.example; Tue, 24 Nov 2026 10:00:00 +0000");
                letter(kind, first, joined(other.bytes(), first.bytes()), first.expected().same(first.number()));
            }
            default -> {
                var writer = wordings.writer(next());
                var text = wordings.plain(next());
                var mail = wordings.head(writer, text.subject(), first.headerId());
                letter(kind, writer, first.headerId(), text.into(mail), Expected.newEnquiry(next(), text.words()));
            }
        }
    }

    /** One that came before and is a new enquiry with a Message-ID. */
    private Letter earlier() {
        for (var tries = 0; tries < 40 && !letters.isEmpty(); tries++) {
            var letter = letters.get(random.nextInt(letters.size()));
            if (letter.headerId() != null && List.of("plain", "html", "charset").contains(letter.kind())) {
                return letter;
            }
        }
        plain("plain");
        return letters.getLast();
    }

    private void unreadable(String kind) {
        letter(kind, wordings.writer(next()), null, wordings.noMessage(next()), Expected.quarantined(next()));
    }

    /** A colleague answers all before the message he answers has come. */
    private void early(String kind) {
        var writer = wordings.writer(next());
        var colleague = new Writer("A Colleague", "colleague" + next() + "@" + writer.domain());
        var originalId = "late-" + wordings.id(next(), writer);
        var text = wordings.plain(next());
        var id = wordings.id(next(), colleague);
        var mail = wordings.headTo(Standing.MAILBOX + ", " + writer.address(), colleague, "Re: " + text.subject(), id)
                .line("In-Reply-To", "<" + originalId + ">");
        late.add(new Late(next() + 1 + random.nextInt(300), next(), writer, originalId));
        letter(kind, colleague, id, text.into(mail), Expected.newEnquiry(next(), text.words()));
    }

    private void original(Late due) {
        var text = wordings.plain(next());
        var mail = wordings.head(due.writer(), text.subject(), due.headerId());
        letter(ORIGINAL, due.writer(), due.headerId(), text.into(mail), Expected.joined(next(), due.answer(), text.words()));
    }

    private void letter(String kind, Letter first, byte[] bytes, Expected expected) {
        letters.add(new Letter(next(), kind, first.sender(), first.headerId(), bytes, expected));
    }

    private void letter(String kind, Writer writer, String id, Mail mail, Expected expected) {
        letter(kind, writer, id, mail.bytes(), expected);
    }

    private void letter(String kind, Writer writer, String id, byte[] bytes, Expected expected) {
        letters.add(new Letter(next(), kind, writer, id, bytes, expected));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var bytes = new byte[first.length + second.length];
        System.arraycopy(first, 0, bytes, 0, first.length);
        System.arraycopy(second, 0, bytes, first.length, second.length);
        return bytes;
    }
}
