package uk.healthcare.desk.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.enquiry.Track;

/** Writes the letters: what a party asks for, in its language, with a summary in English. */
final class Letters {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final List<String> CAMPAIGNS = List.of(
            "Clinical services", "Infrastructure", "Digital health", "Education and training", "Regional health fair");

    private final Wording wording = Wording.read("letters.txt");

    /** A letter about the topic. */
    EnquiryFields about(Topic topic, InventedParty party, InventedParty.Person person, LocalDate day, Draw draw) {
        var slots = slots(party, person);
        var scale = topic.scales().isEmpty() || draw.chance(0.3) ? null : draw.oneOf(topic.scales());
        var budget = draw.chance(0.45) ? budget(topic, draw) : null;
        var wantedBy = draw.chance(0.35) ? day.plusMonths(draw.between(2, 14)).withDayOfMonth(1) : null;
        slots.put("scale", scale == null ? "" : scale);
        slots.put("budget", budget == null ? "" : "£%,d".formatted(budget.longValue()));
        slots.put("when", wantedBy == null ? "" : MONTH.format(wantedBy));
        var foreign = !party.market().language().equals("en") && draw.chance(0.4);
        var language = foreign ? party.market().language() : "en";
        slots.put("topic", topic.words().getOrDefault(language, ""));
        var text = foreign ? foreign(language, slots, draw) : english(topic, party.kind(), slots, draw);
        return fields(
                Wording.filled(draw.oneOf(topic.summaries()), slots),
                text,
                party,
                person,
                language,
                topic,
                new Wish(scale, budget, wantedBy),
                draw);
    }

    /** A message that is no case for the desk; {@code kind} is spam, patient or scope. */
    EnquiryFields other(String kind, InventedParty party, InventedParty.Person person, Draw draw) {
        var slots = slots(party, person);
        return fields(
                wording.pick(kind + ".summary", draw, slots),
                wording.pick(kind + ".body", draw, slots),
                party,
                person,
                "en",
                null,
                new Wish(null, null, null),
                draw);
    }

    private String english(Topic topic, OrganisationKind kind, Map<String, String> slots, Draw draw) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(wording.pick("opening." + kind, draw, slots) + " "
                + Wording.filled(draw.oneOf(topic.contexts()), slots));
        var asks = new ArrayList<>(List.of(Wording.filled(draw.oneOf(topic.asks()), slots)));
        if (!slots.getOrDefault("scale", "").isEmpty()) {
            asks.add(wording.pick("detail", draw, slots));
        }
        if (!slots.getOrDefault("budget", "").isEmpty()) {
            asks.add(wording.pick("budget", draw, slots));
        }
        if (!slots.getOrDefault("when", "").isEmpty()) {
            asks.add(wording.pick("when", draw, slots));
        }
        paragraphs.add(String.join(" ", asks));
        paragraphs.add(wording.pick("closing", draw, slots));
        return String.join("\n\n", paragraphs) + "\n\n" + slots.get("name") + "\n" + slots.get("title") + ", "
                + slots.get("org");
    }

    private String foreign(String language, Map<String, String> slots, Draw draw) {
        return String.join(
                        "\n\n",
                        wording.pick("opening." + language, draw, slots) + " "
                                + wording.pick("context." + language, draw, slots),
                        wording.pick("ask." + language, draw, slots),
                        wording.pick("closing." + language, draw, slots))
                + "\n\n" + slots.get("name") + "\n" + slots.get("org");
    }

    private static Map<String, String> slots(InventedParty party, InventedParty.Person person) {
        var slots = new HashMap<String, String>();
        slots.put("org", party.name());
        slots.put("place", party.place());
        slots.put("city", party.city());
        slots.put("capital", party.market().cities().getFirst());
        slots.put("market", party.market().market().name());
        slots.put("name", person.name);
        slots.put("title", person.jobTitle);
        return slots;
    }

    private record Wish(
            @Nullable String scale,
            @Nullable BigDecimal budget,
            @Nullable LocalDate wantedBy) {}

    private static EnquiryFields fields(
            String summary,
            String text,
            InventedParty party,
            InventedParty.Person person,
            String language,
            @Nullable Topic topic,
            Wish wish,
            Draw draw) {
        var source = draw.weighted(List.of(Source.values()), Letters::share);
        var areas = topic == null ? Set.<String>of() : topic.areas();
        return new EnquiryFields(
                summary,
                text,
                source,
                source == Source.EVENT || draw.chance(0.15) ? draw.oneOf(CAMPAIGNS) : null,
                party.name(),
                party.kind(),
                party.market().code(),
                person.name,
                person.jobTitle,
                person.email,
                person.phone,
                language,
                topic == null ? null : track(topic, party.kind()),
                draw.chance(0.06) ? Priority.URGENT : draw.chance(0.16) ? Priority.HIGH : Priority.NORMAL,
                areas,
                areas.contains("other") ? named(topic) : null,
                topic == null ? Set.of() : some(topic.models(), draw),
                topic == null ? Set.of() : topic.settings(),
                topic == null || draw.chance(0.5) ? Set.of() : topic.careModels(),
                wish.scale(),
                wish.budget(),
                wish.wantedBy());
    }

    private static String named(@Nullable Topic topic) {
        return topic == null ? "" : topic.name().replace('-', ' ');
    }

    private static Set<String> some(Set<String> models, Draw draw) {
        var some = new HashSet<String>();
        models.stream().filter(model -> draw.chance(0.75)).forEach(some::add);
        return some.isEmpty() ? models : some;
    }

    private static Track track(Topic topic, OrganisationKind kind) {
        if (topic.track() != null) {
            return topic.track();
        }
        return switch (kind) {
            case MINISTRY, UNIVERSITY -> Track.GOVERNMENT;
            case CHARITY -> Track.PHILANTHROPIC;
            case HOSPITAL_GROUP, INSURER, INVESTOR, COMPANY, OTHER -> Track.COMMERCIAL;
        };
    }

    private static BigDecimal budget(Topic topic, Draw draw) {
        var exact = draw.between((double) topic.leastBudget(), topic.mostBudget() / 2.0);
        var step = exact > 5_000_000 ? 500_000 : exact > 500_000 ? 50_000 : 5_000;
        return BigDecimal.valueOf(Math.max(topic.leastBudget(), Math.round(exact / step) * step));
    }

    private static double share(Source source) {
        return switch (source) {
            case EMAIL -> 46;
            case FORM -> 26;
            case PHONE -> 7;
            case VISIT -> 3;
            case POST -> 11;
            case EVENT -> 7;
            case IMPORT, API -> 0;
        };
    }
}
