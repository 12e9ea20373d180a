package uk.healthcare.desk.demo;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.Enquiry;
import uk.healthcare.desk.enquiry.EnquiryArchive;
import uk.healthcare.desk.enquiry.Parties;
import uk.healthcare.desk.matching.Matcher;
import uk.healthcare.desk.matching.ReferenceWords;
import uk.healthcare.desk.matching.weights.Weights;
import uk.healthcare.desk.partner.PartnerCatalogue;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.referral.brief.Briefs;
import uk.healthcare.desk.referral.introduction.Disclaimer;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;

/**
 * Invents enquiries with their history and keeps them: the same seed on the same day gives the same ones. Each is told by
 * the commands of the aggregates, so that none is in a state that the desk's rules do not lead to.
 */
@Component
@Profile({"demo", "bench"})
public class InventedCases {

    private static final int BATCH = 200;

    private final ReferenceData reference;
    private final PartnerCatalogue partners;
    private final ReferenceWords words;
    private final WorkingCalendar calendar;
    private final Disclaimer disclaimer;
    private final EnquiryArchive archive;
    private final Briefs briefs;
    private final Asides asides;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InventedCases(
            ReferenceData reference,
            PartnerCatalogue partners,
            ReferenceWords words,
            WorkingCalendar calendar,
            Disclaimer disclaimer,
            EnquiryArchive archive,
            Briefs briefs,
            Asides asides,
            EntityManager entities,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.reference = reference;
        this.partners = partners;
        this.words = words;
        this.calendar = calendar;
        this.disclaimer = disclaimer;
        this.archive = archive;
        this.briefs = briefs;
        this.asides = asides;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What to invent.
     *
     * @param waiting of the enquiries, so many of the last days are still in the queue
     * @param inTriage so many claimed
     * @param inPool and so many handed over to nobody yet
     * @param inCall and for so many an open call is running
     * @param told whether it is kept what people outside were told word for word, as it is of real ones
     * @param parts tellers that know nothing of each other; each works for its own markets
     * @param threads how many of them work at a time; with one, all is one transaction
     */
    public record Plan(
            int enquiries,
            LocalDate from,
            int waiting,
            int inTriage,
            int inPool,
            int inCall,
            boolean told,
            int parts,
            int threads,
            long seed) {}

    /** @param progress is told how many there are after each batch */
    public void write(Plan plan, Cast cast, IntConsumer progress) {
        var now = clock.instant();
        var setting = setting(cast, now, plan);
        var markets = InventedMarket.all(reference);
        var cases = cases(plan, markets, now);
        var done = new AtomicInteger();
        if (plan.threads() == 1) {
            transaction.executeWithoutResult(
                    status -> tell(cases, setting, size -> progress.accept(done.addAndGet(size))));
        } else {
            inParts(plan, cases, markets, setting, size -> progress.accept(done.addAndGet(size)));
        }
    }

    private record Case(Arrivals.Arrival arrival, String reference, Stop stop) {}

    private Storyteller.Setting setting(Cast cast, Instant now, Plan plan) {
        var active = Acting.asSystem(Set.of(Role.MANAGER), partners::active);
        var matches = new Matches(new Matcher(words.vocabulary(), Weights.DEFAULT), active, London.dateOf(now));
        return new Storyteller.Setting(
                Topic.all(),
                new Letters(),
                Wording.read("work.txt"),
                matches,
                cast,
                calendar,
                disclaimer,
                plan.told() ? briefs : null,
                now,
                plan.seed());
    }

    private List<Case> cases(Plan plan, List<InventedMarket> markets, Instant now) {
        var numbers = transaction.execute(status -> archive.numbers(plan.enquiries()));
        var today = London.dateOf(now);
        var tail = plan.waiting() + plan.inTriage() + plan.inPool() + plan.inCall();
        var source = new Arrivals(markets);
        var planned = new ArrayList<Planned>(plan.enquiries());
        add(planned, source.between(plan.from(), today, now, plan.enquiries() - tail, plan.seed()), Stop.NOWHERE);
        add(
                planned,
                source.between(today.minusDays(27), today.minusDays(22), now, plan.inCall(), plan.seed() + 4),
                Stop.IN_A_CALL);
        add(
                planned,
                source.between(today.minusDays(16), today.minusDays(9), now, plan.inPool(), plan.seed() + 3),
                Stop.IN_THE_POOL);
        add(
                planned,
                source.between(today.minusDays(9), today.minusDays(4), now, plan.inTriage(), plan.seed() + 1),
                Stop.IN_TRIAGE);
        add(
                planned,
                source.between(today.minusDays(3), today, now, plan.waiting(), plan.seed() + 2),
                Stop.IN_THE_QUEUE);
        planned.sort(Comparator.comparing(each -> each.arrival().at()));
        var cases = new ArrayList<Case>(planned.size());
        for (var i = 0; i < planned.size(); i++) {
            var arrival = planned.get(i).arrival();
            var numbered = new Arrivals.Arrival(arrival.at(), arrival.market(), i);
            cases.add(new Case(
                    numbered,
                    EnquiryArchive.reference(arrival.at(), numbers.get(i)),
                    planned.get(i).stop()));
        }
        return cases;
    }

    private record Planned(Arrivals.Arrival arrival, Stop stop) {}

    private static void add(List<Planned> planned, List<Arrivals.Arrival> arrivals, Stop stop) {
        arrivals.forEach(arrival -> planned.add(new Planned(arrival, stop)));
    }

    private void inParts(
            Plan plan,
            List<Case> cases,
            List<InventedMarket> markets,
            Storyteller.Setting setting,
            IntConsumer progress) {
        try (var threads = Executors.newFixedThreadPool(plan.threads())) {
            var parts = new ArrayList<Future<?>>();
            var places = new IdentityHashMap<InventedMarket, Integer>();
            markets.forEach(market -> places.put(market, places.size() % plan.parts()));
            var byPart = cases.stream()
                    .collect(Collectors.groupingBy(
                            each -> places.get(each.arrival().market())));
            for (var mine : byPart.values()) {
                parts.add(threads.submit(() -> inBatches(mine, setting, progress)));
            }
            for (var part : parts) {
                part.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void inBatches(List<Case> cases, Storyteller.Setting setting, IntConsumer progress) {
        var store = new Store();
        var teller = new Storyteller(setting, store);
        for (var batch : batches(cases)) {
            transaction.executeWithoutResult(status -> tell(batch, teller, store));
            progress.accept(batch.size());
        }
    }

    private void tell(List<Case> cases, Storyteller.Setting setting, IntConsumer progress) {
        var store = new Store();
        var teller = new Storyteller(setting, store);
        for (var batch : batches(cases)) {
            tell(batch, teller, store);
            progress.accept(batch.size());
        }
    }

    private void tell(List<Case> batch, Storyteller teller, Store store) {
        var letters = new ArrayList<Storyteller.Letter>(batch.size());
        batch.forEach(each -> letters.add(teller.write(each.arrival(), each.stop())));
        entities.flush();
        for (var i = 0; i < batch.size(); i++) {
            teller.tell(letters.get(i), batch.get(i).reference(), batch.get(i).stop());
        }
        entities.flush();
        entities.clear();
        asides.write(store.takeAsides());
    }

    private static List<List<Case>> batches(List<Case> cases) {
        var batches = new ArrayList<List<Case>>();
        for (var from = 0; from < cases.size(); from += BATCH) {
            batches.add(cases.subList(from, Math.min(cases.size(), from + BATCH)));
        }
        return batches;
    }

    private final class Store implements Storyteller.Archive {

        private final List<Aside> kept = new ArrayList<>();

        private List<Aside> takeAsides() {
            var taken = List.copyOf(kept);
            kept.clear();
            return taken;
        }

        @Override
        public void keep(Aside aside) {
            kept.add(aside);
        }

        @Override
        public void keep(Parties parties) {
            archive.keep(parties);
        }

        @Override
        public void keep(Enquiry enquiry) {
            archive.keep(enquiry);
        }

        @Override
        public void keep(Object record) {
            entities.persist(record);
        }
    }
}
