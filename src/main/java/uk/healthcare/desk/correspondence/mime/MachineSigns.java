package uk.healthcare.desk.correspondence.mime;

import java.util.Locale;
import java.util.regex.Pattern;

/** What gives a bounce and an automatic reply away, by the standards and by custom. */
class MachineSigns {

    private static final int LOOK = 2000;

    private static final Pattern DAEMON = Pattern.compile(
            "(mailer-daemon|mail-daemon|maildaemon|mailerdaemon|postmaster|microsoftexchange[0-9a-f]+)(@.*)?");

    private static final Pattern BOUNCE_SUBJECT = Pattern.compile(
            "(?i).*(undeliver|delivery (status notification|failure|delayed|has failed)|failure notice|returned mail"
                    + "|mail delivery (failed|system)|delivery report|could not be delivered|warning: message|non remis"
                    + "|unzustellbar|no se pudo entregar|não foi possível entregar|退信|投递失败|تعذر).*");

    private static final Pattern BOUNCE_TEXT = Pattern.compile(
            "(?is).*(could not be delivered|couldn't be delivered|wasn't delivered|was not delivered|delivery to the following"
                    + "|undeliverable|permanent (fatal )?error|returned to sender|this is the qmail-send program"
                    + "|unable to deliver|address rejected|user unknown|mailbox (is )?(full|unavailable)|无法投递|退回).*");

    private static final Pattern AWAY_SUBJECT = Pattern.compile(
            "(?iu)\\s*(out of (the )?office( auto-?reply)?|auto(matic)?[- ]?(reply|response)|autoreply|away from my mail"
                    + "|vacation( reply| message)?|automatische antwort|abwesenheitsnotiz|réponse automatique"
                    + "|absence du bureau|absent du bureau|respuesta automática|fuera de la oficina|resposta automática"
                    + "|fora do escritório|ausência|自动(回复|答复)|自動回覆|不在办公室|رد تلقائي|الرد التلقائي|خارج المكتب)"
                    + "\\s*([:：;.!\\-–(].*)?",
            Pattern.DOTALL);

    private static final Pattern AWAY_TEXT = Pattern.compile(
            "(?isu).*(out of (the )?office|on (annual |maternity )?leave|away from (my desk|the office)|limited access to"
                    + "|will (be back|return) on|automatic (reply|response)|automated (reply|response|message)|nicht im büro"
                    + "|abwesend|absente?s? (du bureau|jusqu)|en congé|actuellement absent|fuera de la oficina|estaré ausente"
                    + "|de vacaciones|fora do escritório|estarei ausente|de férias|不在办公室|休假|自动回复|خارج المكتب|في إجازة).*");

    private final ReadMessage message;
    private final MessageHead head;

    MachineSigns(ReadMessage message) {
        this.message = message;
        this.head = message.head();
    }

    boolean isBounce() {
        if (isReportOf("delivery-status") && (isReport() || isFromDaemon() || hasEmptyReturnPath())) {
            return true;
        }
        if (isReportOf("disposition-notification") || hasReplySign()) {
            return hasBounceWords() && isFromDaemon();
        }
        if (isAway()) {
            return false;
        }
        return hasEmptyReturnPath()
                || (isFromDaemon() && hasBounceWords())
                || (head.has("X-Failed-Recipients") && (isFromDaemon() || isAutoSubmitted()));
    }

    boolean isAutoReply() {
        return isAutoSubmitted()
                || hasReplySign()
                || (isReport() && isReportOf("disposition-notification"))
                || isAway();
    }

    private boolean isAutoSubmitted() {
        var value = field("Auto-Submitted").split("[;\\s(]", 2)[0];
        return !value.isEmpty() && !value.equals("no");
    }

    /** Headers that vacation programs and ticket systems set, and mail programs of people do not. */
    private boolean hasReplySign() {
        return field("Auto-Submitted").startsWith("auto-replied")
                || isSet("X-Autoreply")
                || isSet("X-Autorespond")
                || isSet("X-Autoresponder")
                || isSet("X-Auto-Reply")
                || isSet("X-Vacation")
                || field("Precedence").matches("auto[_-]?reply");
    }

    private boolean isSet(String name) {
        return head.has(name) && !field(name).matches("no|false|0");
    }

    /** The usual subject together with another sign: people too write about being out of the office. */
    private boolean isAway() {
        return AWAY_SUBJECT.matcher(head.subject()).matches()
                && (hasEmptyReturnPath()
                        || head.has("X-Auto-Response-Suppress")
                        || field("Precedence").matches("bulk|junk|list")
                        || AWAY_TEXT.matcher(beginning()).matches());
    }

    private boolean hasEmptyReturnPath() {
        return head.first("Return-Path")
                .map(path -> path.replaceAll("\\s", ""))
                .orElse("?")
                .equals("<>");
    }

    private boolean isFromDaemon() {
        var from = head.from();
        return from != null
                && DAEMON.matcher(from.address().toLowerCase(Locale.ROOT)).matches();
    }

    private boolean hasBounceWords() {
        return BOUNCE_SUBJECT.matcher(head.subject()).matches()
                || BOUNCE_TEXT.matcher(beginning()).matches();
    }

    private boolean isReport() {
        return field("Content-Type").startsWith("multipart/report");
    }

    private boolean isReportOf(String type) {
        return message.report() != null && message.report().type().equals(type);
    }

    private String beginning() {
        var text = message.text().whole();
        return text.substring(0, Math.min(text.length(), LOOK));
    }

    private String field(String name) {
        return head.first(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
