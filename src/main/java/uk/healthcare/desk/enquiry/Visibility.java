package uk.healthcare.desk.enquiry;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/**
 * Who may see which enquiries (PRODUCT, "Who may do what", row "see enquiries"): managers and auditors all; officers
 * and partnership managers all but restricted ones; posts those of their own markets but restricted ones; whoever is on
 * the case, its owner or a named collaborator, a restricted one too. An administrator alone sees none. Rights of several
 * roles add up. Every list, figure, search and page asks here and nowhere else.
 */
@Component
public class Visibility {

    public Scope of(SignedIn person) {
        if (person.isAny(Role.MANAGER, Role.AUDITOR)) {
            return new Everything();
        }
        if (person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER)) {
            return new Unrestricted(person.id().value());
        }
        if (person.is(Role.POST) && !person.markets().isEmpty()) {
            return new OwnMarkets(person.id().value(), person.markets());
        }
        return new Nothing();
    }

    /** Sees no enquiry at all. */
    public static Scope none() {
        return new Nothing();
    }

    /** What one person may see, as SQL for lists and as a question for one record. */
    public sealed interface Scope {

        /** A predicate on the enquiry of alias {@code e}; it needs {@link #parameters()}. */
        String sql();

        /** The same of another alias. */
        default String sql(String alias) {
            return sql().replaceAll("\\be\\.", alias + ".");
        }

        /**
         * The part of {@link #sql()} that asks for the market, on whatever has one under that alias: of what was merged into
         * an enquiry that the person may see, this still counts.
         */
        default String marketSql(String alias) {
            return "1 = 1";
        }

        /** Named parameters of {@link #sql()}; their names start with {@code vis_}. */
        Map<String, Object> parameters();

        /** @param onTheCase whether the person owns the enquiry or is named as its collaborator */
        boolean mayRead(@Nullable String marketCode, boolean restricted, boolean onTheCase);
    }

    private static final String OPEN_TO_PERSON = """
            (e.restricted = 0 or e.owner_id = :vis_staff or exists (
              select 1 from enquiry_collaborator vis_c where vis_c.enquiry_id = e.id and vis_c.staff_id = :vis_staff))""";

    private record Everything() implements Scope {

        @Override
        public String sql() {
            return "1 = 1";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }

        @Override
        public boolean mayRead(@Nullable String marketCode, boolean restricted, boolean onTheCase) {
            return true;
        }
    }

    private record Unrestricted(long staff) implements Scope {

        @Override
        public String sql() {
            return OPEN_TO_PERSON;
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("vis_staff", staff);
        }

        @Override
        public boolean mayRead(@Nullable String marketCode, boolean restricted, boolean onTheCase) {
            return !restricted || onTheCase;
        }
    }

    private record OwnMarkets(long staff, Set<String> markets) implements Scope {

        @Override
        public String sql() {
            return "(" + marketSql("e") + " and " + OPEN_TO_PERSON + ")";
        }

        @Override
        public String marketSql(String alias) {
            return alias + ".market_code in (:vis_markets)";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("vis_staff", staff, "vis_markets", markets);
        }

        @Override
        public boolean mayRead(@Nullable String marketCode, boolean restricted, boolean onTheCase) {
            return marketCode != null && markets.contains(marketCode) && (!restricted || onTheCase);
        }
    }

    private record Nothing() implements Scope {

        @Override
        public String sql() {
            return "1 = 0";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }

        @Override
        public boolean mayRead(@Nullable String marketCode, boolean restricted, boolean onTheCase) {
            return false;
        }
    }
}
