package uk.healthcare.desk.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.healthcare.desk.common.Folded;
import uk.healthcare.desk.enquiry.Organisation;
import uk.healthcare.desk.enquiry.OrganisationKind;

/** Who writes: organisations and people made up as letters need them, some of whom write again. */
final class InventedParties {

    /** Of those who write, this share has written before. */
    private static final double KNOWN = 0.35;

    private final Wording organisations = Wording.read("organisations.txt");
    private final Wording people = Wording.read("people.txt");
    private final Map<String, List<InventedParty>> known = new HashMap<>();

    /** Somebody of that kind in that market. */
    InventedParty of(InventedMarket market, OrganisationKind kind, Draw draw) {
        var before = known.computeIfAbsent(market.code() + kind, key -> new ArrayList<>());
        if (!before.isEmpty() && draw.chance(KNOWN)) {
            return draw.oneOf(before);
        }
        var party = invent(market, kind, draw);
        for (var each : before) {
            if (each.name().equals(party.name())) {
                return each;
            }
        }
        before.add(party);
        return party;
    }

    private InventedParty invent(InventedMarket market, OrganisationKind kind, Draw draw) {
        var brands = market.people().brands();
        var place = organisations.pick("place." + brands, draw);
        var brand = organisations.pick("brand." + brands, draw);
        var city = draw.oneOf(market.cities());
        var own = kind + "." + brands;
        var pattern = organisations.pick(organisations.has(own) ? own : kind.name(), draw);
        var name = Wording.filled(pattern, Map.of("brand", brand, "place", place, "city", city));
        var domain = Folded.of(brand).replace(" ", "-") + "-" + market.code().toLowerCase() + ".example";
        var organisation = new Organisation(name, kind, market.code(), domain);
        var persons = new ArrayList<InventedParty.Person>();
        for (var i = draw.between(1, 3); i > 0; i--) {
            persons.add(person(market, kind, domain, draw));
        }
        return new InventedParty(market, kind, name, place, city, organisation, persons);
    }

    private InventedParty.Person person(InventedMarket market, OrganisationKind kind, String domain, Draw draw) {
        var given = draw.oneOf(market.people().given());
        var family = draw.oneOf(market.people().family());
        var honorific = people.pick("honorific", draw);
        var name = (honorific.equals("-") ? "" : honorific + " ") + given + " " + family;
        var reachedBy = draw.between(0, 9);
        var mailbox = (Folded.of(given) + "." + Folded.of(family)).replace(" ", "-");
        return new InventedParty.Person(
                name,
                people.pick("title." + kind, draw),
                reachedBy == 0 ? null : mailbox + "@" + domain,
                reachedBy > 3 ? null : telephone(draw));
    }

    /** Ofcom keeps these numbers for drama: nobody has them. */
    static String telephone(Draw draw) {
        return "+44 20 7946 0%03d".formatted(draw.between(0, 999));
    }
}
