package uk.healthcare.desk.database;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot be used here. The message is one sentence that tells a person what to do about it. */
class EmbeddedDatabaseUnavailable extends RuntimeException {

    EmbeddedDatabaseUnavailable(String sentence) {
        this(sentence, null);
    }

    EmbeddedDatabaseUnavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
