package uk.healthcare.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.healthcare.desk.DeskTest;

class SignInThrottleTest extends DeskTest {

    private final MovableClock clock = new MovableClock();
    private final String account = UUID.randomUUID() + "@desk.example";
    private final String address = UUID.randomUUID().toString();
    private SignInThrottle throttle;

    @BeforeEach
    void onStandingClock(@Autowired JdbcClient jdbc, @Autowired PlatformTransactionManager transactions) {
        throttle = new SignInThrottle(jdbc, clock, transactions);
    }

    @Test
    void theWaitDoublesAfterFiveFailuresAndStaysUnderFiveMinutes() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.attempt(account, address)).isEmpty();
        }
        var wait = throttle.attempt(account, address).orElseThrow();
        assertThat(wait).isEqualTo(Duration.ofSeconds(1));
        for (int i = 0; i < 15; i++) {
            clock.forward(wait);
            assertThat(throttle.attempt(account, address))
                    .as("after waiting the attempt is free")
                    .isEmpty();
            wait = throttle.attempt(account, address).orElseThrow();
        }
        assertThat(wait).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anAttemptDuringTheWaitDoesNotLengthenIt() {
        for (int i = 0; i < 5; i++) {
            throttle.attempt(account, address);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.attempt(account, address)).contains(Duration.ofSeconds(1));
        }
    }

    @Test
    void successClearsTheAccountAndADayForgets() {
        for (int i = 0; i < 4; i++) {
            throttle.attempt(account, address);
        }
        throttle.succeeded(account, address);
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.attempt(account, address)).isEmpty();
        }
        clock.forward(Duration.ofHours(25));
        assertThat(throttle.attempt(account, address)).isEmpty();
        assertThat(throttle.attempt(account, address)).isEmpty();
    }

    @Test
    void oneAddressTryingManyAccountsIsSlowedToo() {
        for (int i = 0; i < 30; i++) {
            assertThat(throttle.attempt(UUID.randomUUID() + "@desk.example", address))
                    .isEmpty();
        }
        assertThat(throttle.attempt(UUID.randomUUID() + "@desk.example", address))
                .isPresent();
    }

    @Test
    void manyAtOnceDoNotSlipThrough() throws Exception {
        Callable<Boolean> attempt =
                () -> throttle.attempt(account, UUID.randomUUID().toString()).isEmpty();
        try (var threads = Executors.newFixedThreadPool(10)) {
            var passed = 0;
            for (var result :
                    threads.invokeAll(Stream.generate(() -> attempt).limit(40).toList())) {
                passed += result.get() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(5);
        }
    }
}
