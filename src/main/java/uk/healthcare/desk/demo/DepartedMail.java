package uk.healthcare.desk.demo;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.database.OnEmbeddedDatabase;

/** Keeps what would have left as one file each, named by its moment, so that it is there after a restart. */
@Component
@Profile("demo")
@OnEmbeddedDatabase
class DepartedMail {

    private static final int SHOWN = 100;

    private final Path folder;
    private final Clock clock;

    DepartedMail(@Value("${desk.data}") Path data, Clock clock) {
        folder = data.resolve("demonstration-mail");
        this.clock = clock;
    }

    /** Once, however many receivers it has. */
    synchronized void keep(MimeMessage message) {
        try {
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            var hash = hash(bytes.toByteArray());
            Files.createDirectories(folder);
            if (names().noneMatch(name -> name.endsWith(hash + ".eml"))) {
                Files.write(
                        folder.resolve("%015d-%s.eml".formatted(clock.instant().toEpochMilli(), hash)),
                        bytes.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<DepartedMessage> newest() {
        return names().sorted(Comparator.reverseOrder())
                .limit(SHOWN)
                .map(this::read)
                .toList();
    }

    /** @throws NotFound when there is none of that name */
    MimeMessage message(String id) {
        try {
            if (names().noneMatch(id::equals)) {
                throw new NotFound("message " + id);
            }
            return parsed(Files.readAllBytes(folder.resolve(id)));
        } catch (NoSuchFileException gone) {
            throw new NotFound("message " + id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> names() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DepartedMessage read(String id) {
        var message = message(id);
        var texts = new ArrayList<String>();
        var files = new ArrayList<String>();
        try {
            gather(message, texts, files);
            return new DepartedMessage(
                    id,
                    Instant.ofEpochMilli(Long.parseLong(id.substring(0, 15))),
                    people(message.getFrom()),
                    people(message.getRecipients(Message.RecipientType.TO)),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    String.join("\n\n", texts),
                    List.copyOf(files));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("A message of ours cannot be read", e);
        }
    }

    private static void gather(Part part, List<String> texts, List<String> files)
            throws IOException, MessagingException {
        if (part.getFileName() != null) {
            files.add(part.getFileName());
        } else if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                gather(parts.getBodyPart(i), texts, files);
            }
        } else if (part.isMimeType("text/plain")) {
            texts.add(part.getContent().toString().strip());
        }
    }

    private static String people(jakarta.mail.Address[] addresses) {
        return addresses == null
                ? ""
                : Stream.of(addresses)
                        .map(one ->
                                one instanceof InternetAddress internet ? internet.toUnicodeString() : one.toString())
                        .collect(Collectors.joining(", "));
    }

    private static MimeMessage parsed(byte[] bytes) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
