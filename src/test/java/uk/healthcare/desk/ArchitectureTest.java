package uk.healthcare.desk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.Audited;
import uk.healthcare.desk.audit.NotAudited;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.CaseService;

/** The rules of the house that the compiler does not know. They are never relaxed to make a build pass. */
class ArchitectureTest {

    private final JavaClasses desk = DeskClasses.all();

    @Test
    void vaadin_is_known_in_ui_packages_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ui..")
                .and(not(belongToAnyOf(EnquiryDeskApplication.class)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(desk);
    }

    @Test
    void screens_reach_data_through_services_only() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat(assignableToAnyOf(Repository.class, JdbcClient.class, JdbcOperations.class))
                .check(desk);
    }

    @Test
    void every_service_method_says_who_may_call_it() {
        serviceMethods().should(beAnnotatedWith(PreAuthorize.class)).check(desk);
    }

    @Test
    void every_service_method_is_one_transaction() {
        serviceMethods().should(beAnnotatedWith(Transactional.class)).check(desk);
    }

    @Test
    void every_change_is_audited() {
        serviceMethods().should(beReadOnlyOrAudited()).check(desk);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .should()
                .callMethodWhere(asksTheMachineForTheTime())
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(desk);
    }

    @Test
    void nothing_is_printed_past_the_log() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(desk);
    }

    @Test
    void an_internal_note_cannot_be_sent() {
        assertThat(desk.get(CaseService.class).tryGetMethod("note", EnquiryId.class, String.class))
                .isPresent();
        noClasses()
                .that(haveToDoWithSending())
                .should()
                .callMethod(CaseService.class, "note", EnquiryId.class, String.class)
                .orShould()
                .dependOnClassesThat(areNamed("..enquiry.ui..", "TimelineComposer", "TextForm"))
                .check(desk);
        classes()
                .that()
                .haveSimpleName("OutgoingDraft")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("..correspondence..", "..referral.ui..")
                .check(desk);
    }

    @Test
    void what_only_the_packages_of_a_module_share_stays_in_it() {
        Map.of(
                        "..correspondence..",
                        new String[] {"Mailbox", "MailboxRepository", "MailServers", "MessageTemplates", "SenderRules"},
                        "..referral..",
                        new String[] {
                            "Referrals", "RecordedDay", "PartnerContacts", "DueDiligenceRepository", "BriefGuard"
                        })
                .forEach((module, shared) -> noClasses()
                        .that()
                        .resideOutsideOfPackage(module)
                        .should()
                        .dependOnClassesThat(areNamed(module, shared))
                        .check(desk));
    }

    @Test
    void classes_have_the_words_of_the_product_for_names() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto)$")
                .check(desk);
    }

    private static GivenMethodsConjunction serviceMethods() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .and()
                .areNotStatic();
    }

    private static ArchCondition<JavaMethod> beReadOnlyOrAudited() {
        return new ArchCondition<>("only read, be @Audited, or say why not") {

            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var readOnly = method.tryGetAnnotationOfType(Transactional.class)
                        .map(Transactional::readOnly)
                        .orElse(false);
                events.add(new SimpleConditionEvent(
                        method,
                        readOnly || method.isAnnotatedWith(Audited.class) || method.isAnnotatedWith(NotAudited.class),
                        method.getFullName() + " changes something and is not @Audited"));
            }
        };
    }

    private static DescribedPredicate<JavaClass> assignableToAnyOf(Class<?>... types) {
        return DescribedPredicate.describe(
                "repositories and JDBC", type -> Arrays.stream(types).anyMatch(type::isAssignableTo));
    }

    /** What makes, keeps or sends a message to those outside, and whoever uses that. */
    private DescribedPredicate<JavaClass> haveToDoWithSending() {
        var sending = areNamed(
                "uk.healthcare.desk..",
                "OutgoingDraft",
                "Letter",
                "Outbox",
                "Outgoing",
                "OutgoingMime",
                "WritingService",
                "ReferralLetters");
        return DescribedPredicate.describe(
                "have to do with sending",
                type -> sending.test(type)
                        || type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(one -> sending.test(one.getTargetClass())));
    }

    /** The classes of these names in those packages. All are there: a rule about a name that is gone would hold for nothing. */
    private DescribedPredicate<JavaClass> areNamed(String packages, String... names) {
        var meant = resideInAPackage(packages)
                .and(DescribedPredicate.describe("", type -> Set.of(names).contains(type.getSimpleName())));
        assertThat(desk.stream().filter(meant).map(JavaClass::getSimpleName)).contains(names);
        return meant.as("are " + String.join(", ", names) + " of " + packages);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
        return DescribedPredicate.describe(
                "now() without a Clock",
                call -> call.getName().equals("now")
                        && call.getTarget().getOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class)));
    }
}
