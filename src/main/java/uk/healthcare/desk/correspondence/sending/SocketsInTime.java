package uk.healthcare.desk.correspondence.sending;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sockets that are closed when their time is over. A server that sends one letter a minute never runs into the limit for a
 * single answer, but into this one.
 */
final class SocketsInTime extends SocketFactory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SocketsInTime.class);

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean ranOut;

    SocketsInTime(Duration time) {
        Thread.ofVirtual().name("sending-limit").start(() -> closeAfter(time));
    }

    boolean ranOut() {
        return ranOut;
    }

    private void closeAfter(Duration time) {
        try {
            if (!done.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                ranOut = true;
                sockets.forEach(SocketsInTime::closed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("It was closed already", e);
        }
    }

    private Socket kept(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket() {
        return kept(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return kept(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return kept(new Socket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return kept(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return kept(new Socket(host, port, from, fromPort));
    }

    @Override
    public void close() {
        done.countDown();
    }
}
