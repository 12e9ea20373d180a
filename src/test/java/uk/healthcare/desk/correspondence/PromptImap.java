package uk.healthcare.desk.correspondence;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;

/**
 * GreenMail's IMAP, which lets anybody in, without its wait: an answer that it writes in pieces lies for 40 ms until the
 * client has acknowledged the first (RFC 896 against RFC 1122), hundreds of times in a test.
 */
final class PromptImap extends AbstractServer {

    private static final int HALF_AN_HOUR = 1_800_000;
    private static final long PATIENCE = 10_000;

    PromptImap() {
        super(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP), new Managers());
        managers.getUserManager().setAuthRequired(false);
        setClientSocketTimeout(HALF_AN_HOUR);
    }

    /** Returns when it listens. */
    void open() throws InterruptedException {
        startService();
        if (!waitTillRunning(PATIENCE)) {
            throw new IllegalStateException("The IMAP server does not start");
        }
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket client) {
        return new ImapHandler(managers.getUserManager(), managers.getImapHostManager(), client);
    }

    @Override
    protected void handleClientSocket(Socket client) throws SocketException {
        client.setTcpNoDelay(true);
        super.handleClientSocket(client);
    }
}
