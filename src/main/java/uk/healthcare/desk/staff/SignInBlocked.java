package uk.healthcare.desk.staff;

import java.time.Duration;
import org.springframework.security.authentication.AccountStatusException;

/** Too many attempts: the password was not looked at. */
public class SignInBlocked extends AccountStatusException {

    private final Duration wait;

    SignInBlocked(Duration wait) {
        super("Too many attempts to sign in");
        this.wait = wait;
    }

    public Duration waitFor() {
        return wait;
    }
}
