package uk.healthcare.desk;

import java.util.function.BiConsumer;

/** One public method of a service, the row of PRODUCT's table it falls under, and a call of it. */
record Operation<S>(Class<S> service, String method, Row row, BiConsumer<S, Ground> call) {

    static <S> Operation<S> of(Class<S> service, String method, Row row, BiConsumer<S, Ground> call) {
        return new Operation<>(service, method, row, call);
    }

    String name() {
        return service.getSimpleName() + "." + method;
    }

    @Override
    public String toString() {
        return name() + " [" + row + "]";
    }
}
