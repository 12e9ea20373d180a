package uk.healthcare.desk.staff;

import java.time.Instant;

/** What is handed over to a person so that they can choose a password. It cannot be shown again. */
public record OneTimeLink(String token, Instant expiresAt) {

    /** The page of the link, relative to the address of the product. */
    public String path() {
        return "welcome/" + token;
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "OneTimeLink[expiresAt=" + expiresAt + "]";
    }
}
