package uk.healthcare.desk.demo;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.correspondence.ReferralLetters;
import uk.healthcare.desk.correspondence.WritingDesk;
import uk.healthcare.desk.demo.Cast.Member;
import uk.healthcare.desk.enquiry.EnquiryArchive;
import uk.healthcare.desk.enquiry.EnquiryMail;
import uk.healthcare.desk.matching.ReferenceWords;
import uk.healthcare.desk.matching.fairness.Eligibility;
import uk.healthcare.desk.matching.weights.WeightService;
import uk.healthcare.desk.outside.PersonalLinks;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.partner.PartnerCatalogue;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.referral.agreement.ConfirmationService;
import uk.healthcare.desk.referral.brief.Briefs;
import uk.healthcare.desk.referral.disclosure.Disclosures;
import uk.healthcare.desk.referral.introduction.Disclaimer;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** Writes cases as the demonstration does, at a moment of its own, in a transaction that leaves nothing. */
final class Invention {

    private final ApplicationContext application;
    private final JdbcClient jdbc;
    private final Cast cast;

    /** @param people makes somebody of that role */
    Invention(ApplicationContext application, Function<Role, SignedIn> people) {
        this.application = application;
        jdbc = application.getBean(JdbcClient.class);
        cast = new Cast(
                List.of(member(people.apply(Role.OFFICER)), member(people.apply(Role.OFFICER))),
                List.of(member(people.apply(Role.PARTNERSHIP_MANAGER)), member(people.apply(Role.PARTNERSHIP_MANAGER))),
                List.of(member(people.apply(Role.MANAGER))),
                List.of(new Member(people.apply(Role.POST).id(), "Post", 1, Set.of("KW", "SA", "AE"))));
    }

    private static Member member(SignedIn person) {
        return new Member(person.id(), person.name(), 1, Set.of());
    }

    /** So many cases of the eighteen months before that moment. */
    void cases(int number, Instant now) {
        var cases = new InventedCases(
                bean(ReferenceData.class),
                bean(PartnerCatalogue.class),
                bean(ReferenceWords.class),
                bean(WorkingCalendar.class),
                bean(Disclaimer.class),
                bean(EnquiryArchive.class),
                bean(Briefs.class),
                new Asides(bean(Disclosures.class), bean(PersonalLinks.class), jdbc),
                bean(EntityManager.class),
                bean(PlatformTransactionManager.class),
                Clock.fixed(now, London.ZONE));
        var from = London.dateOf(now).minusMonths(18);
        cases.write(
                new InventedCases.Plan(
                        number, from, number / 28, number / 44, number / 80, number / 130, true, 1, 1, 1948),
                cast,
                done -> {});
    }

    /** Interests, weights and who could have been suggested. */
    void probity(Instant now) {
        new DemoProbity(bean(WeightService.class), bean(InterestRegister.class), bean(Eligibility.class), at(now))
                .add(cast);
        bean(EntityManager.class).flush();
    }

    /** Enquirers are asked about their agreements, from a mailbox that is there for as long as this lasts. */
    void questions(Instant now) {
        Acting.asSystem(Set.of(Role.ADMINISTRATOR), () -> new WritingDesk(application).mailbox(1));
        new DemoQuestions(
                        bean(ConfirmationService.class),
                        bean(ReferralLetters.class),
                        bean(EnquiryMail.class),
                        bean(Disclosures.class),
                        jdbc,
                        at(now))
                .ask(cast);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    <T> T rolledBack(Supplier<T> work) {
        return new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }
}
