package uk.healthcare.desk.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.matching.Decision;
import uk.healthcare.desk.matching.Matcher;
import uk.healthcare.desk.matching.Need;
import uk.healthcare.desk.matching.Standing;
import uk.healthcare.desk.partner.PartnerProfile;

/** The partners that matching suggests, remembered by what is asked, as if none had other work. */
final class Matches {

    private static final int ENOUGH = 12;

    /** The number of the weights that the product begins with. */
    private static final int FIRST_WEIGHTS = 1;

    private final Matcher matcher;
    private final List<PartnerProfile> partners;
    private final LocalDate today;
    private final Map<Need, List<Decision>> known = new ConcurrentHashMap<>();

    Matches(Matcher matcher, List<PartnerProfile> partners, LocalDate today) {
        this.matcher = matcher;
        this.partners = partners;
        this.today = today;
    }

    List<Decision> of(EnquiryFields fields) {
        var settings = fields.settings().stream().map(Enum::name).collect(Collectors.toSet());
        var need = new Need(fields.marketCode(), fields.areas(), fields.models(), settings);
        return known.computeIfAbsent(need, this::best);
    }

    private List<Decision> best(Need need) {
        var found = matcher.match(need, partners, new Standing(Map.of(), Map.of()), today);
        return found.fitting().stream()
                .limit(ENOUGH)
                .map(each -> found.decide(each, FIRST_WEIGHTS))
                .toList();
    }
}
