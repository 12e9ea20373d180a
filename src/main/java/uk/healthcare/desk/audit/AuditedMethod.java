package uk.healthcare.desk.audit;

import java.util.Objects;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ReflectionUtils;
import uk.healthcare.desk.common.RecordId;

/** Around every {@link Audited} method, inside its transaction: a change that is rolled back leaves no row. */
class AuditedMethod implements MethodInterceptor {

    private final ObjectProvider<AuditTrail> trail;
    private final ObjectProvider<AuditActor> actor;

    AuditedMethod(ObjectProvider<AuditTrail> trail, ObjectProvider<AuditActor> actor) {
        this.trail = trail;
        this.actor = actor;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var result = call.proceed();
        var target = Objects.requireNonNull(call.getThis());
        var method = AopUtils.getMostSpecificMethod(call.getMethod(), target.getClass());
        var audited = Objects.requireNonNull(AnnotationUtils.findAnnotation(method, Audited.class));
        trail.getObject().record(actor.getObject().idOrNull(), audited.value(), recordOf(call.getArguments(), result));
        return result;
    }

    private static @Nullable RecordId recordOf(@Nullable Object[] arguments, @Nullable Object result) {
        return Stream.concat(Stream.of(arguments), Stream.ofNullable(result))
                .map(AuditedMethod::idOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable RecordId idOf(@Nullable Object value) {
        if (value == null || value instanceof RecordId) {
            return (RecordId) value;
        }
        var accessor = ReflectionUtils.findMethod(value.getClass(), "id");
        if (accessor == null || !RecordId.class.isAssignableFrom(accessor.getReturnType())) {
            return null;
        }
        ReflectionUtils.makeAccessible(accessor);
        return (RecordId) ReflectionUtils.invokeMethod(accessor, value);
    }
}
