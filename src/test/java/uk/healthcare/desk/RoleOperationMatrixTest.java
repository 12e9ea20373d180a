package uk.healthcare.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.Row.Caller;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Every operation of every service, called as everybody: PRODUCT's table "Who may do what", cell by cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleOperationMatrixTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private final Map<Caller, SignedIn> people = new EnumMap<>(Caller.class);

    /** For whoever is refused before anything is looked at. */
    private Ground untouched;

    static List<Operation<?>> operations() {
        return Stream.of(
                        EnquiryOperations.all(),
                        CaseOperations.all(),
                        LinkOperations.all(),
                        DirectoryOperations.all(),
                        ProbityOperations.all(),
                        MailOperations.all(),
                        PeopleOperations.all(),
                        WritingOperations.all())
                .<Operation<?>>flatMap(List::stream)
                .toList();
    }

    @BeforeAll
    void meetEverybody() {
        people.put(Caller.OFFICER, person(Role.OFFICER));
        people.put(Caller.PARTNERSHIP_MANAGER_OF_THE_CASE, person(Role.PARTNERSHIP_MANAGER));
        people.put(Caller.PARTNERSHIP_MANAGER_OF_ANOTHER_CASE, person(Role.PARTNERSHIP_MANAGER));
        people.put(Caller.MANAGER, person(Role.MANAGER));
        people.put(Caller.POST_OF_THE_MARKET, actAsPostOf("KW"));
        people.put(Caller.POST_OF_ANOTHER_MARKET, actAsPostOf("CN"));
        people.put(Caller.AUDITOR, person(Role.AUDITOR));
        people.put(Caller.ADMINISTRATOR, person(Role.ADMINISTRATOR));
        untouched = ground();
        signOut();
    }

    /** Partners of the matrix would be suggested in other tests. */
    @AfterAll
    void retirePartners() {
        jdbc.sql("update partner set active = false where name like 'Matrix Partner %'")
                .update();
    }

    @Test
    void theMatrixNamesEveryOperationOfEveryService() {
        var there = application.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(service -> service.getPackageName().startsWith("uk.healthcare.desk"))
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()).filter(this::isOperation))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .toList();
        assertThat(operations()).extracting(Operation::name).containsExactlyInAnyOrderElementsOf(there);
    }

    private boolean isOperation(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isForThoseOfItsRowAlone(Operation<?> operation) {
        // Who is refused leaves no trace, nor who only reads.
        var lookedAt = ground();
        var reads = isReading(operation);
        for (var caller : Caller.values()) {
            if (operation.row().allows(caller)) {
                var failure = attempt(operation, caller, reads ? lookedAt : ground());
                assertThat(isRefusal(failure))
                        .as("%s allowed, but: %s", caller, failure)
                        .isFalse();
            } else {
                var failure = attempt(operation, caller, lookedAt);
                assertThat(isRefusal(failure))
                        .as("%s refused, but: %s", caller, failure)
                        .isTrue();
                if (failure instanceof NotFound) {
                    var missing = attempt(operation, caller, new Ground.Missing(lookedAt.fields()));
                    assertThat(told(missing)).as("%s, nothing there", caller).isEqualTo(told(failure));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void withoutAnyAuthenticationIsRefusedToo(Operation<?> operation) {
        if (operation.row() != Row.LINK) {
            signOut();
            assertThat(catchThrowable(() -> call(operation, untouched))).matches(this::isRefusal);
        }
    }

    private static boolean isReading(Operation<?> operation) {
        var methods = Arrays.stream(operation.service().getDeclaredMethods())
                .filter(method ->
                        method.getName().equals(operation.method()) && Modifier.isPublic(method.getModifiers()))
                .toList();
        return !methods.isEmpty()
                && methods.stream()
                        .allMatch(method -> method.isAnnotationPresent(Transactional.class)
                                && method.getAnnotation(Transactional.class).readOnly());
    }

    private PreparedGround ground() {
        return new PreparedGround(
                application,
                new PreparedGround.Team(
                        people.get(Caller.OFFICER),
                        people.get(Caller.PARTNERSHIP_MANAGER_OF_THE_CASE),
                        people.get(Caller.ADMINISTRATOR),
                        person(Role.PARTNERSHIP_MANAGER)));
    }

    private @Nullable Throwable attempt(Operation<?> operation, Caller caller, Ground ground) {
        if (caller == Caller.NOBODY) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new AnonymousAuthenticationToken(
                    "matrix", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
            SecurityContextHolder.setContext(context);
        } else {
            actAs(people.get(caller));
        }
        return catchThrowable(() -> call(operation, ground));
    }

    /** Calls the operation through a proxy that sees whether it is the one that it says it is. */
    private <S> void call(Operation<S> operation, Ground ground) {
        var called = new ArrayList<String>();
        var proxy = new ProxyFactory(application.getBean(operation.service()));
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodBeforeAdvice) (method, arguments, target) -> called.add(method.getName()));
        try {
            operation.call().accept(operation.service().cast(proxy.getProxy()), ground);
        } finally {
            assertThat(called).containsExactly(operation.method());
        }
    }

    /** Looks as if it were not there, or says that the choice is not theirs; any other answer is one to the allowed. */
    private boolean isRefusal(@Nullable Throwable failure) {
        return failure instanceof NotFound
                || failure instanceof AccessDeniedException
                || failure instanceof AuthenticationCredentialsNotFoundException
                || (failure instanceof RuleViolation rule && rule.key().endsWith(".not-yours"));
    }

    private static String told(@Nullable Throwable failure) {
        return failure == null
                ? "nothing"
                : failure.getClass() + failure.getMessage().replaceAll("[0-9]+", "?");
    }
}
