package uk.healthcare.desk.demo;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.correspondence.mailbox.ServerAddress;
import uk.healthcare.desk.correspondence.mailbox.TransportSecurity;
import uk.healthcare.desk.database.OnEmbeddedDatabase;

/**
 * The mail servers of the demonstration, on this machine only. What is sent to the desk lies in its mailbox; what is sent
 * to anybody else is put aside and goes nowhere.
 */
@Component
@Profile("demo")
@OnEmbeddedDatabase
@ConditionalOnClass(name = "com.icegreen.greenmail.util.GreenMail")
class DemoPostOffice implements DemoMail {

    static final String ADDRESS = "desk@enquiry-desk.example";
    static final String PASSWORD = "demonstration";

    /** As RFC 9051 asks for: on a busy machine the desk may be silent for longer than GreenMail's half a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final List<SampleLetter> samples = SampleLetters.read();
    private final DepartedMail departed;
    private final GreenMailUser desk;

    DemoPostOffice(DepartedMail departed) {
        this.departed = departed;
        server.start();
        server.getImap().setClientSocketTimeout((int) PATIENCE.toMillis());
        desk = server.setUser(ADDRESS, ADDRESS, PASSWORD);
        var users = server.getUserManager();
        var elsewhere = new Elsewhere();
        users.setMessageDeliveryHandler((message, address) -> isDesk(address.getEmail()) ? desk : elsewhere);
    }

    ServerAddress imap() {
        return new ServerAddress("127.0.0.1", server.getImap().getPort(), TransportSecurity.NONE);
    }

    ServerAddress smtp() {
        return new ServerAddress("127.0.0.1", server.getSmtp().getPort(), TransportSecurity.NONE);
    }

    @Override
    public List<DepartedMessage> departed() {
        return departed.newest();
    }

    @Override
    public void write(OutsideLetter letter) {
        desk.deliver(LetterFromOutside.of(letter.checked()));
    }

    @Override
    public void answer(DepartedMessage message, String text) {
        desk.deliver(LetterFromOutside.answering(departed.message(message.id()), text));
    }

    @Override
    public List<SampleLetter> samples() {
        return samples;
    }

    @PreDestroy
    void stop() {
        server.stop();
    }

    /** Also with the token of a case in it. */
    private static boolean isDesk(String address) {
        return address.replaceFirst("\\+[^@]*@", "@").equalsIgnoreCase(ADDRESS);
    }

    /** Everybody outside. */
    private final class Elsewhere extends UserImpl {

        Elsewhere() {
            super("elsewhere", "elsewhere", "", server.getManagers().getImapHostManager());
        }

        @Override
        public void deliver(MovingMessage message) {
            deliver(message.getMessage());
        }

        @Override
        public void deliver(MimeMessage message) {
            departed.keep(message);
        }
    }
}
