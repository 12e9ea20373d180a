package uk.healthcare.desk.staff;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import uk.healthcare.desk.common.NotFound;

/** Around every guarded service method: what a person may not do looks to them as if it were not there. */
class RefusedAsMissing implements MethodInterceptor {

    private static final Logger log = LoggerFactory.getLogger(RefusedAsMissing.class);

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        try {
            return call.proceed();
        } catch (AccessDeniedException refused) {
            var who = ContextStaff.principalOrNull();
            log.warn("Refused: {} for {}", call.getMethod().toGenericString(), who == null ? "nobody" : who);
            throw new NotFound("such page");
        }
    }
}
