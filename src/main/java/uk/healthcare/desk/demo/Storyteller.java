package uk.healthcare.desk.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.enquiry.Act;
import uk.healthcare.desk.enquiry.Enquirer;
import uk.healthcare.desk.enquiry.Enquiry;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.Parties;
import uk.healthcare.desk.enquiry.Receipt;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.reference.WorkingCalendar;
import uk.healthcare.desk.referral.brief.Briefs;
import uk.healthcare.desk.referral.introduction.Disclaimer;

/** Tells one case after another, from its arrival as far as time allows. For one thread; keeps who has written. */
final class Storyteller {

    private static final int REMEMBERED = 40;

    /** Of those that stay in the queue, one in so many is a repetition waiting to be found. */
    private static final int REPEATED = 4;

    /** What all tellers of one set share. */
    record Setting(
            List<Topic> topics,
            Letters letters,
            Wording work,
            Matches matches,
            Cast cast,
            WorkingCalendar calendar,
            Disclaimer disclaimer,
            @Nullable Briefs briefs,
            Instant now,
            long seed) {}

    /** Where cases go. */
    interface Archive extends CaseFile.Keeper {

        void keep(Parties parties);

        void keep(Enquiry enquiry);
    }

    /** What arrived, and what is to come of it. */
    static final class Letter {

        private final Arrivals.Arrival arrival;
        private final Fate fate;
        private final EnquiryFields fields;
        private final InventedParty party;
        private final InventedParty.Person person;
        private final @Nullable Letter before;
        private @Nullable EnquiryId id;

        private Letter(
                Arrivals.Arrival arrival,
                Fate fate,
                EnquiryFields fields,
                InventedParty party,
                InventedParty.Person person,
                @Nullable Letter before) {
            this.arrival = arrival;
            this.fate = fate;
            this.fields = fields;
            this.party = party;
            this.person = person;
            this.before = before;
        }

        private Parties parties() {
            return new Parties(party.organisation(), person.enquirer);
        }
    }

    private final Setting setting;
    private final Archive archive;
    private final InventedParties parties = new InventedParties();
    private final Deque<Letter> recent = new ArrayDeque<>();

    Storyteller(Setting setting, Archive archive) {
        this.setting = setting;
        this.archive = archive;
    }

    /**
     * Writes the letter and keeps who wrote it. Letters are written in the order in which they are told.
     *
     * @param stop where its case will stay
     */
    Letter write(Arrivals.Arrival arrival, Stop stop) {
        var draw = Draw.of(setting.seed(), 2 * arrival.number());
        var drawn = stop == Stop.NOWHERE
                ? Fate.drawn(draw)
                : stop == Stop.IN_THE_QUEUE && arrival.number() % REPEATED == 0 ? Fate.DUPLICATE : Fate.PARTNERED;
        var before = drawn == Fate.DUPLICATE ? earlier(arrival.market(), stop, draw) : null;
        var fate = drawn == Fate.DUPLICATE && before == null ? Fate.ADVICE : drawn;
        var letter = before == null ? letter(fate, arrival, draw) : again(before, arrival, draw);
        if (letter.person.enquirer == null) {
            letter.person.enquirer = new Enquirer(letter.fields, letter.party.organisation());
        }
        archive.keep(letter.parties());
        if (stop == Stop.NOWHERE && before == null && fate != Fate.SPAM) {
            remember(letter);
        }
        return letter;
    }

    void tell(Letter letter, String reference, Stop stop) {
        var scene = scene(letter, reference);
        letter.id = scene.enquiry().id();
        var reading = new TriageStory.Reading(
                letter.fields, letter.parties(), letter.before == null ? null : letter.before.id);
        var owner = new TriageStory(scene, letter.fate).tell(reading, stop);
        if (owner != null) {
            restrict(scene, owner);
            worked(scene, letter, owner, stop);
        }
        if (scene.enquiry().stage().isOpen() && scene.enquiry().owner() != null) {
            new Upkeep(scene, member(scene.enquiry())).plan();
        }
        scene.file().count();
    }

    private void worked(Scene scene, Letter letter, Cast.Member owner, Stop stop) {
        var fields = letter.fields;
        var suggestions = setting.matches().of(fields);
        if (stop == Stop.IN_A_CALL) {
            new PartnerRound(scene, owner, suggestions).runningCall();
            return;
        }
        var matching = new MatchingStory(scene, letter.fate, owner, suggestions);
        if (!matching.tell()) {
            return;
        }
        var worth = fields.budgetGbp() == null
                ? BigDecimal.valueOf(scene.draw().between(40, 900) * 1000L)
                : fields.budgetGbp();
        var over = new FollowUpStory(scene, owner, worth).tell();
        while (!over && matching.again()) {
            over = new FollowUpStory(scene, owner, worth).tell();
        }
    }

    private static void restrict(Scene scene, Cast.Member owner) {
        if (!scene.draw().chance(0.035) || !scene.pace().working(0.05, 0.5)) {
            return;
        }
        var manager = scene.cast().manager(scene.draw());
        scene.enquiry().restrict(true, scene.act(manager));
        var colleague = scene.cast().partnershipManager(scene.draw());
        if (!colleague.equals(owner) && scene.draw().chance(0.5)) {
            scene.enquiry().collaborator(colleague.id(), colleague.name(), true, scene.act(manager));
        }
    }

    private Cast.Member member(Enquiry enquiry) {
        return Stream.concat(setting.cast().partnershipManagers().stream(), setting.cast().officers().stream())
                .filter(member -> member.id().equals(enquiry.owner()))
                .findFirst()
                .orElseThrow();
    }

    private Letter letter(Fate fate, Arrivals.Arrival arrival, Draw draw) {
        var topic = draw.oneOf(setting.topics());
        var party = parties.of(arrival.market(), draw.oneOf(topic.kinds()), draw);
        var person = draw.oneOf(party.people());
        var fields = switch (fate) {
            case SPAM -> setting.letters().other("spam", party, person, draw);
            case OUT_OF_SCOPE -> setting.letters().other("scope", party, person, draw);
            case SIGNPOSTED -> setting.letters().other("patient", party, person, draw);
            default -> setting.letters().about(topic, party, person, London.dateOf(arrival.at()), draw);
        };
        return new Letter(arrival, fate, fields.checked(), party, person, null);
    }

    /** The same request from the same organisation, perhaps from a colleague. */
    private static Letter again(Letter before, Arrivals.Arrival arrival, Draw draw) {
        var person = draw.oneOf(before.party.people());
        return new Letter(arrival, Fate.DUPLICATE, by(person, before.fields), before.party, person, before);
    }

    /** One to repeat: from the same market, or, where the repetition is to be found in the queue, from any. */
    private @Nullable Letter earlier(InventedMarket market, Stop stop, Draw draw) {
        var choices = recent.stream()
                .filter(letter -> stop != Stop.NOWHERE || letter.party.market().equals(market))
                .toList();
        return choices.isEmpty() ? null : draw.oneOf(choices);
    }

    private void remember(Letter letter) {
        recent.addFirst(letter);
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
    }

    private Scene scene(Letter letter, String reference) {
        var at = letter.arrival.at();
        var act = new Act(null, at, setting.calendar());
        var receipt = new Receipt(reference, null, asReceived(letter.fields), letter.parties(), true);
        var enquiry = Enquiry.receive(receipt, act);
        archive.keep(enquiry);
        var slots = Map.of(
                "reference",
                reference,
                "name",
                letter.person.name,
                "org",
                letter.party.name(),
                "summary",
                letter.fields.summary());
        var draw = Draw.of(setting.seed(), 2 * letter.arrival.number() + 1);
        var pace = new Pace(setting.calendar(), draw, at, setting.now());
        var outside = new PeopleOutside(enquiry, reference, setting.briefs(), setting.now(), archive);
        var file = new CaseFile(enquiry, setting.calendar(), setting.disclaimer(), archive, outside);
        return new Scene(file, pace, draw, setting.cast(), setting.work(), slots);
    }

    private static EnquiryFields by(InventedParty.Person person, EnquiryFields fields) {
        return new EnquiryFields(
                fields.summary(),
                fields.description(),
                fields.source(),
                fields.campaign(),
                fields.organisation(),
                fields.organisationKind(),
                fields.marketCode(),
                person.name,
                person.jobTitle,
                person.email,
                person.phone,
                fields.language(),
                fields.track(),
                fields.priority(),
                fields.areas(),
                fields.otherArea(),
                fields.models(),
                fields.settings(),
                fields.careModels(),
                fields.scale(),
                fields.budgetGbp(),
                fields.wantedBy());
    }

    /** What a message says by itself: only a form or a person who takes notes sorts it at once. */
    private static EnquiryFields asReceived(EnquiryFields fields) {
        if (fields.source() == Source.FORM || fields.source() == Source.PHONE || fields.source() == Source.VISIT) {
            return fields;
        }
        return new EnquiryFields(
                fields.summary(),
                fields.description(),
                fields.source(),
                fields.campaign(),
                fields.organisation(),
                fields.organisationKind(),
                fields.marketCode(),
                fields.enquirer(),
                fields.jobTitle(),
                fields.email(),
                fields.phone(),
                fields.language(),
                null,
                fields.priority(),
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null);
    }
}
