package uk.healthcare.desk.correspondence.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What went wrong with a mail server, in words an administrator can act on. */
public final class MailFaults {

    /** How a mail server that takes no mail at all is told of. */
    private static final Pattern GREETING = Pattern.compile("(?<=response: )([45]\\d\\d).*");

    private MailFaults() {}

    public static String inPlainWords(Throwable fault) {
        if (cause(fault, UnknownHostException.class) != null) {
            return "There is no server of that name. Check the spelling of the host.";
        }
        if (cause(fault, AuthenticationFailedException.class) instanceof AuthenticationFailedException refused) {
            return "The server does not accept the sign-in. Check user name and password." + said(refused);
        }
        if (cause(fault, FolderNotFoundException.class) != null) {
            return "The mailbox has no folder of that name.";
        }
        if (cause(fault, CertificateException.class) != null) {
            return "The server's certificate is not one to trust, or is for another name.";
        }
        if (cause(fault, SSLException.class) != null) {
            return "No encrypted connection came about. Check port and protection: 993 and 465 want TLS, 143 and 587 STARTTLS.";
        }
        if (cause(fault, SocketTimeoutException.class) != null) {
            return "The server does not answer. Check host and port, and whether a firewall is in between.";
        }
        if (cause(fault, ConnectException.class) != null || cause(fault, NoRouteToHostException.class) != null) {
            return "Nothing listens there. Check host and port.";
        }
        var words = String.valueOf(fault.getMessage());
        var greeting = GREETING.matcher(words);
        if (greeting.find()) {
            return refusal(Integer.parseInt(greeting.group(1)), greeting.group());
        }
        if (words.toLowerCase(Locale.ROOT).contains("starttls")) {
            return "The server does not offer STARTTLS. Choose another protection or port.";
        }
        return "The mail server broke off." + said(fault);
    }

    /** Why a server does not take a message, by its answer (RFC 5321, 4.2; RFC 3463). */
    public static String refusal(int code, String answer) {
        if (code < 400) {
            return "The mail server hung up.";
        }
        var line = answer.lines().findFirst().orElse("").strip();
        var why = switch (code) {
            case 421 -> "The mail server is busy or closing.";
            case 450, 451 -> "The mail server cannot take it just now.";
            case 452 -> "The mail server has no room just now.";
            case 550, 551, 553 ->
                line.contains("5.7.") ? "The mail server refuses our mail." : "There is no such address.";
            case 552 ->
                line.contains("5.2.")
                        ? "The receiver's mailbox is full."
                        : "The message is too large for the receiver.";
            case 554 -> "The mail server refuses our mail.";
            default -> code >= 500 ? "The mail server refuses it." : "The mail server cannot take it just now.";
        };
        return why + (line.isEmpty() ? "" : " It said: " + (line.length() > 160 ? line.substring(0, 160) + "…" : line));
    }

    private static String said(Throwable fault) {
        var words = fault.getMessage();
        if (words == null || words.isBlank()) {
            return "";
        }
        var line = words.lines().findFirst().orElse("").strip();
        return " It said: " + (line.length() > 160 ? line.substring(0, 160) + "…" : line);
    }

    private static @Nullable Throwable cause(Throwable fault, Class<? extends Throwable> kind) {
        for (Throwable one = fault; one != null; one = next(one)) {
            if (kind.isInstance(one)) {
                return one;
            }
        }
        return null;
    }

    private static @Nullable Throwable next(Throwable fault) {
        return fault instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : fault.getCause();
    }
}
