package uk.healthcare.desk.demo;

/** Where the telling of a case ends, whatever time there would be. */
enum Stop {
    IN_THE_QUEUE,
    IN_TRIAGE,
    IN_THE_POOL,
    IN_A_CALL,
    NOWHERE
}
