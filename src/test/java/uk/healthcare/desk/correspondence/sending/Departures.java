package uk.healthcare.desk.correspondence.sending;

import org.springframework.context.ApplicationContext;

/** The outbox is looked after when a test says so. */
public final class Departures {

    private Departures() {}

    /** Everything that can leave now does. */
    public static void now(ApplicationContext application) {
        application.getBean(OutboxWork.class).drain();
    }
}
