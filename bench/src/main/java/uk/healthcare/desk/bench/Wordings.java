package uk.healthcare.desk.bench;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.bench.Letter.Writer;

/** Invented writers and what they write. The words by which a text is known again are in no other. */
final class Wordings {

    private static final List<String> NAMES = List.of(
            "Amal Haddad", "Zoë Müller", "李伟", "José Nogueira", "Fátima Benali", "Ngozi Eze", "نورة السالم", "Priya Nair");
    private static final List<String> WANTS = List.of(
            "a cardiac centre of 120 beds", "training for radiographers", "a review of our stroke service",
            "advice on a children's hospital", "tele-pathology for four clinics", "a partner for renal dialysis");

    /** A text in the charset it is sent in. */
    private record Foreign(String text, String charset, Mail.Transfer transfer) {}

    private static final List<Foreign> FOREIGN = List.of(
            new Foreign("نرغب في إنشاء مركز لجراحة القلب في جدة", "windows-1256", Mail.Transfer.BASE64),
            new Foreign("نبحث عن شريك بريطاني لتدريب الممرضات", "UTF-8", Mail.Transfer.QUOTED_PRINTABLE),
            new Foreign("نود الحصول على المشورة بشأن مستشفى للأطفال", "ISO-8859-6", Mail.Transfer.BASE64),
            new Foreign("我们计划在成都建设一家肿瘤医院", "GB18030", Mail.Transfer.BASE64),
            new Foreign("我們希望與英國醫院合作培訓護士", "Big5", Mail.Transfer.EIGHT_BIT),
            new Foreign("Nous préparons un centre de néphrologie à Dakar, coût estimé 2 M€", "ISO-8859-15", Mail.Transfer.EIGHT_BIT),
            new Foreign("Procuramos formação para médicos – urgência e reanimação", "windows-1252", Mail.Transfer.QUOTED_PRINTABLE),
            new Foreign("Necesitamos asesoría para un hospital pediátrico en Cuzco, señores", "UTF-8", Mail.Transfer.EIGHT_BIT),
            new Foreign("Мы ищем партнёра для кардиологического центра", "KOI8-R", Mail.Transfer.EIGHT_BIT),
            new Foreign("がんセンターの計画について相談したい", "ISO-2022-JP", Mail.Transfer.EIGHT_BIT));

    private final Random random;

    Wordings(Random random) {
        this.random = random;
    }

    /** @param words by which it is known again */
    record Text(String subject, String words, Consumer<Mail> writing) {

        Mail into(Mail mail) {
            writing.accept(mail);
            return mail;
        }
    }

    /** Of an organisation of their own. */
    Writer writer(int number) {
        return new Writer(NAMES.get(random.nextInt(NAMES.size())), "writer@hospital" + number + ".example");
    }

    String id(int number, Writer writer) {
        return "m" + number + "." + Long.toString(random.nextLong() >>> 1, 36) + "@" + writer.domain();
    }

    Mail head(Writer writer, String subject, @Nullable String id) {
        return headTo(Standing.MAILBOX, writer, subject, id);
    }

    Mail headTo(String to, Writer writer, String subject, @Nullable String id) {
        return new Mail()
                .line("From", Mail.encoded(writer.name(), StandardCharsets.UTF_8) + " <" + writer.address() + ">")
                .line("To", to)
                .line("Date", "Tue, 24 Nov 2026 %02d:%02d:00 +0300".formatted(random.nextInt(24), random.nextInt(60)))
                .line("Subject", isAscii(subject) ? subject : Mail.encoded(subject, StandardCharsets.UTF_8))
                .line("Message-ID", id == null ? null : "<" + id + ">");
    }

    Text plain(int number) {
        var words = "We plan " + want() + ", mark " + mark(number);
        var text = "Dear all,\r\n\r\n" + words + ".\r\n\r\nWith kind regards\r\n";
        return new Text("Enquiry " + mark(number), words, mail -> mail.text(text, StandardCharsets.UTF_8, Mail.Transfer.EIGHT_BIT));
    }

    Text inSomeCharset(int number) {
        var foreign = FOREIGN.get(random.nextInt(FOREIGN.size()));
        var words = foreign.text() + " " + mark(number);
        return new Text(words, words,
                mail -> mail.text(words + "\r\n", Charset.forName(foreign.charset()), foreign.transfer()));
    }

    Text html(int number) {
        var words = "Quotation for " + want() + ", mark " + mark(number);
        var html = """
                <html><head><style>p { color: red }</style><script>alert(1)</script></head>
                <body><p>Dear team,</p><p><b>%s</b></p><img src="https://tracker.example/pixel.gif"></body></html>
                """.formatted(words);
        return new Text("Quotation " + mark(number), words, mail -> mail.html(html));
    }

    Text attachment(int number) {
        return attachment(number, 2_000 + random.nextInt(60_000));
    }

    Text attachment(int number, int size) {
        var words = "Our brief is attached, mark " + mark(number);
        var file = new byte[size];
        random.nextBytes(file);
        return new Text("Brief " + mark(number), words,
                mail -> mail.attached(words, "brief-" + number + ".bin", "application/octet-stream", file));
    }

    /** The words by which it is known stand at its end. */
    Text longText(int number) {
        var words = "Finally, mark " + mark(number);
        var text = "We describe our plans in full.\r\n".repeat(2_000) + words + "\r\n";
        return new Text("Long " + mark(number), words, mail -> mail.text(text, StandardCharsets.UTF_8, Mail.Transfer.EIGHT_BIT));
    }

    /** No head, only lines: what a broken program left in the mailbox. */
    byte[] noMessage(int number) {
        return ("%PDF 1.7 no head of a message, mark " + mark(number) + "\r\n\r\nnothing\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String want() {
        return WANTS.get(random.nextInt(WANTS.size()));
    }

    private static String mark(int number) {
        return "x%06dx".formatted(number);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(sign -> sign < 128);
    }
}
