package uk.healthcare.desk.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service method that changes something: one audit row is written in its transaction when it returns. The record is
 * the first argument that is a {@code RecordId}, or has an {@code id()} that is one, or else the returned id.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    /** The operation, as {@code enquiry.claim}. */
    String value();
}
