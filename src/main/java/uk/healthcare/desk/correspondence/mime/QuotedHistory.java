package uk.healthcare.desk.correspondence.mime;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts what is new from what a message quotes of earlier ones, by the lines with which mail programs introduce it. When
 * in doubt all of it is new: words that nobody sees are worse than words seen twice.
 */
final class QuotedHistory {

    private static final int LONGEST_INTRODUCTION = 400;

    private static final Pattern FORWARDED = Pattern.compile(
            "\\s*(fwd?|wg|tr|rv|enc|i|vs|转发|轉寄|إعادة توجيه|пересл)\\s*[:：].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** "On … wrote:" as the programs say it in each language. */
    private static final Pattern WROTE = Pattern.compile(
            "\\s*(?:On\\b.{4,}\\bwrote|Am\\b.{4,}\\bschrieb\\b.*|Le\\b.{4,}\\ba écrit|El\\b.{4,}\\bescribió"
                    + "|Em\\b.{4,}\\bescreveu|A\\b.{4,}\\bescreveu|Il\\b.{4,}\\bha scritto|Op\\b.{4,}\\bschreef\\b.*"
                    + "|.{4,}(?:写道|寫道|写到)|.{4,}\\bكتب(?:ت)?\\b.*|.{4,}(?:написал|пишет).*|.{4,}\\byazdı"
                    + "|.{4,}(?:書きました|のメッセージ)|.{4,}\\bnapisał.*|.{4,}<[^<>\\s]+@[^<>\\s]+>\\s?(?:wrote|a écrit)?)"
                    + "\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern DIVIDER = Pattern.compile(
            "\\s*[-_]{2,}\\s*(?:Original Message|Original Appointment|Ursprüngliche Nachricht|Message d['’]origine"
                    + "|Mensaje original|Mensagem original|Messaggio originale|原始邮件|原始郵件|原邮件|邮件原件|回复的原邮件"
                    + "|الرسالة الأصلية|Исходное сообщение|Oorspronkelijk bericht)\\s*[-_]{2,}\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FROM =
            Pattern.compile("[\\s*]*(?:From|Von|De|Da|Van|Från|От|发件人|寄件者|寄件人|من|المرسل|差出人)[\\s*\u00a0]*[:：].*");

    private static final Pattern OTHER = Pattern.compile(
            "[\\s*]*(?:Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé(?: le)?|À|Objet|Enviado(?: el| em)?|Fecha"
                    + "|Para|Asunto|Assunto|Data|Inviato|Oggetto|A|Verzonden|Aan|Onderwerp|Отправлено|Дата|Кому|Тема"
                    + "|发送时间|时间|日期|收件人|主题|寄件日期|傳送日期|主旨|تاريخ الإرسال|التاريخ|تم الإرسال|إلى|الموضوع)"
                    + "[\\s*\u00a0]*[:：].*");

    private static final Pattern RULE = Pattern.compile("\\s*[_-]{5,}\\s*");
    private static final Pattern FOOTER = Pattern.compile("--\\s?|_{5,}.*|Sent from my .*");

    private final List<String> lines;

    private QuotedHistory(List<String> lines) {
        this.lines = lines;
    }

    record Split(String written, String history) {}

    /** @param subject of a forwarded message: what it passes on is what it is about */
    static Split split(String text, String subject) {
        return FORWARDED.matcher(subject).matches()
                ? new Split(text.strip(), "")
                : new QuotedHistory(text.lines().toList()).split();
    }

    private Split split() {
        for (var at = 0; at < lines.size(); at++) {
            if (DIVIDER.matcher(lines.get(at)).matches() || isHeaderBlock(at)) {
                return cut(at, lines.size());
            }
            var introduced = introduction(at);
            if (introduced > 0) {
                return quotation(at, at + introduced);
            }
            if (isQuoted(at)) {
                return quotation(at, at);
            }
        }
        return all();
    }

    private Split all() {
        return new Split(join(0, lines.size()), "");
    }

    /** From the introduction to the end, or to where the quotation ends when the new text stands below it. */
    private Split quotation(int from, int body) {
        var first = skipBlank(body);
        if (first == lines.size() || !isQuoted(first)) {
            return body == from ? all() : cut(from, lines.size());
        }
        var end = first;
        while (end < lines.size() && (isQuoted(end) || lines.get(end).isBlank())) {
            end++;
        }
        if (end == lines.size() || FOOTER.matcher(lines.get(end)).matches()) {
            return end - first < 2 && body == from ? all() : cut(from, lines.size());
        }
        var above = join(0, from);
        var below = join(end, lines.size());
        var oneBlock = lines.subList(end, lines.size()).stream().noneMatch(line -> line.startsWith(">"));
        return above.isEmpty() && oneBlock ? new Split(below, join(from, end)) : all();
    }

    private Split cut(int from, int to) {
        var start = from > 0 && RULE.matcher(lines.get(from - 1)).matches() ? from - 1 : from;
        var written = join(0, start);
        return written.isEmpty() ? all() : new Split(written, join(start, to));
    }

    /** How many lines introduce a quotation here; none when they do not. */
    private int introduction(int at) {
        var joined = new StringBuilder();
        for (var count = 1; count <= 3 && at + count <= lines.size(); count++) {
            var line = lines.get(at + count - 1);
            if (line.isBlank() || line.startsWith(">")) {
                return 0;
            }
            joined.append(count == 1 ? "" : " ").append(line.strip());
            if (joined.length() > LONGEST_INTRODUCTION) {
                return 0;
            }
            if (joined.length() > 10
                    && endsWithColon(line)
                    && hasDigits(joined)
                    && WROTE.matcher(joined).matches()) {
                return count;
            }
        }
        return 0;
    }

    private static boolean endsWithColon(String line) {
        var tidy = line.strip();
        return tidy.endsWith(":") || tidy.endsWith("：");
    }

    /** Every program names the day or an address; a person who writes "as the minister wrote:" does not. */
    private static boolean hasDigits(CharSequence introduction) {
        return introduction.chars().anyMatch(Character::isDigit)
                || introduction.chars().anyMatch(letter -> letter == '@');
    }

    private boolean isHeaderBlock(int at) {
        if (!FROM.matcher(lines.get(at)).matches()) {
            return false;
        }
        var others = 0;
        for (var next = at + 1; next < Math.min(lines.size(), at + 8); next++) {
            others += OTHER.matcher(lines.get(next)).matches() ? 1 : 0;
        }
        return others >= 2;
    }

    private int skipBlank(int from) {
        var at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private boolean isQuoted(int at) {
        return lines.get(at).startsWith(">");
    }

    private String join(int from, int to) {
        return String.join("\n", lines.subList(from, to)).strip();
    }
}
