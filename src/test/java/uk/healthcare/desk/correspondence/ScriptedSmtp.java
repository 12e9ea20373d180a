package uk.healthcare.desk.correspondence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A mail server that answers as a test tells it to. An address with "refused" in it does not exist there. */
public final class ScriptedSmtp implements AutoCloseable {

    public enum Mood {
        KIND,
        BUSY,
        RECEIVER_BUSY,
        TOO_LARGE,
        /** Takes the message and hangs up without another word. */
        HANGS_UP_AFTER_TAKING,
        /** Hangs up when it has read the message, before it says whether it took it. */
        HANGS_UP_BEFORE_ANSWER,
        /** One letter a while, for ever. */
        TARPIT
    }

    private final ServerSocket server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.KIND;
    private volatile Runnable meanwhile = () -> {};

    public ScriptedSmtp() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void be(Mood next) {
        mood = next;
    }

    /** What happens elsewhere while it has read a message and has not answered. */
    public void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    /** The messages it has read to their end, whatever it then said. */
    public List<String> taken() {
        return taken;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            if (mood == Mood.BUSY) {
                say(client, "421 4.3.2 Come back later");
                return;
            }
            if (mood == Mood.TARPIT) {
                do {
                    say(client, "220-wait");
                } while (!closed.await(100, TimeUnit.MILLISECONDS));
                return;
            }
            say(client, "220 ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!answer(client, in, line.toUpperCase(Locale.ROOT))) {
                    return;
                }
            }
        } catch (IOException hungUp) {
            // the other side is gone: that is part of the play
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answer(Socket client, BufferedReader in, String command) throws IOException {
        if (command.startsWith("RCPT") && command.contains("REFUSED")) {
            say(client, "550 5.1.1 No such user here");
        } else if (command.startsWith("RCPT") && mood == Mood.RECEIVER_BUSY) {
            say(client, "450 4.2.1 Mailbox busy");
        } else if (command.startsWith("DATA")) {
            say(client, "354 go on");
            return data(client, in);
        } else if (command.startsWith("QUIT")) {
            say(client, "221 bye");
            return false;
        } else {
            say(client, "250 fine");
        }
        return true;
    }

    private boolean data(Socket client, BufferedReader in) throws IOException {
        var message = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        taken.add(message.toString());
        meanwhile.run();
        switch (mood) {
            case HANGS_UP_BEFORE_ANSWER -> {
                return false;
            }
            case HANGS_UP_AFTER_TAKING -> {
                say(client, "250 taken");
                return false;
            }
            case TOO_LARGE -> say(client, "552 5.3.4 Message too big");
            default -> say(client, "250 taken");
        }
        return true;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
