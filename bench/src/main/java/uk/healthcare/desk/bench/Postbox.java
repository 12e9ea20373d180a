package uk.healthcare.desk.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Puts messages into an inbox byte for byte, by APPEND (RFC 9051, 6.3.12). */
final class Postbox implements AutoCloseable {

    private static final int PATIENCE = 120_000;
    private static final Pattern UID = Pattern.compile("APPENDUID \\d+ (\\d+)");

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int commands;

    Postbox(Account account) throws IOException {
        socket = new Socket(account.host(), account.port());
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        line();
        command("LOGIN \"" + account.user() + "\" \"" + account.password() + "\"");
    }

    /** Returns once the server has it, with the UID it gave (RFC 4315). */
    long append(byte[] message) throws IOException {
        return append(message, 0, 0, 1);
    }

    /** A message whose line there stands so many times: larger than what anybody would hold in memory. */
    long append(byte[] message, Repeated line) throws IOException {
        return append(message, line.from(), line.length(), line.times());
    }

    /** A line of a message by its place. */
    record Repeated(int from, int length, int times) {}

    private long append(byte[] message, int from, int length, int times) throws IOException {
        var size = message.length + (long) length * (times - 1);
        var tag = send("APPEND INBOX {" + size + "}");
        out.flush();
        var answer = line();
        while (answer.startsWith("*")) {
            answer = line();
        }
        if (!answer.startsWith("+")) {
            throw new IOException("The server does not want the message: " + answer);
        }
        out.write(message, 0, from);
        for (var i = 0; i < times; i++) {
            out.write(message, from, length);
        }
        out.write(message, from + length, message.length - from - length);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        var uid = UID.matcher(await(tag));
        if (!uid.find()) {
            throw new IOException("The server does not say by which UID it keeps a message");
        }
        return Long.parseLong(uid.group(1));
    }

    private void command(String words) throws IOException {
        var tag = send(words);
        out.flush();
        await(tag);
    }

    private String send(String words) throws IOException {
        var tag = "a" + ++commands;
        out.write((tag + " " + words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return tag;
    }

    private String await(String tag) throws IOException {
        var answer = line();
        while (!answer.startsWith(tag + " ")) {
            answer = line();
        }
        if (!answer.startsWith(tag + " OK")) {
            throw new IOException("The server refused: " + answer);
        }
        return answer;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server hung up after: " + line);
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
