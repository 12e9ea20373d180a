package uk.healthcare.desk.correspondence.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Encrypts the passwords of mailboxes (AES-256-GCM), so that a copy of the database does not open them. The key is the
 * setting {@code desk.secret-key}; without it, one is made and kept beside the data, readable by its owner alone.
 */
@Component
class Secrets {

    /** Not secret: it only keeps the derived key from being the same as another product's. */
    private static final String SALT = "656e7175697279206465736b";

    private final BytesEncryptor encryptor;

    Secrets(@Value("${desk.secret-key:}") String key, @Value("${desk.data}") Path data) {
        encryptor = Encryptors.stronger(key.isBlank() ? keyBeside(data) : key, SALT);
    }

    byte[] encrypt(String secret) {
        return encryptor.encrypt(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException when it was encrypted by another key */
    String decrypt(byte[] encrypted) {
        return new String(encryptor.decrypt(encrypted), StandardCharsets.UTF_8);
    }

    private static String keyBeside(Path data) {
        var file = data.resolve("secret.key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                var posix = data.getFileSystem().supportedFileAttributeViews().contains("posix");
                if (posix) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                Files.writeString(
                        file,
                        KeyGenerators.string().generateKey()
                                + KeyGenerators.string().generateKey(),
                        StandardOpenOption.CREATE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key that mailbox passwords are encrypted by is not at " + file, e);
        }
    }
}
