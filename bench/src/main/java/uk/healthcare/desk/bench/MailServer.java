package uk.healthcare.desk.bench;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The server that the letters lie on: GreenMail in a process of its own, or another that was started before. */
record MailServer(String name, Account account, @Nullable MailHost host) implements AutoCloseable {

    static MailServer of(MailOptions options) throws IOException {
        if (options.imap() != null) {
            var name = options.server().isEmpty() ? "another" : options.server();
            return new MailServer(name, Account.parse(options.imap()), null);
        }
        var host = MailHost.start();
        return new MailServer(MailHost.name(), host.account("desk"), host);
    }

    @Override
    public void close() {
        if (host != null) {
            host.close();
        }
    }
}
