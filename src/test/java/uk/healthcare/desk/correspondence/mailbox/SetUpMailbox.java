package uk.healthcare.desk.correspondence.mailbox;

import java.util.Objects;
import org.springframework.context.ApplicationContext;

/** A mailbox as if an administrator had set it up, for tests of other packages. */
public final class SetUpMailbox {

    private SetUpMailbox() {}

    public static Mailbox with(ApplicationContext application, MailboxSettings settings) {
        var secret = application.getBean(Secrets.class).encrypt(Objects.requireNonNull(settings.secret()));
        return application.getBean(MailboxRepository.class).save(new Mailbox(settings, secret));
    }
}
