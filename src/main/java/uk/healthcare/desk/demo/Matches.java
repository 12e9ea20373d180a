package uk.healthcare.desk.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.matching.Matcher;
import uk.healthcare.desk.matching.Need;
import uk.healthcare.desk.matching.Standing;
import uk.healthcare.desk.matching.Suggestion;
import uk.healthcare.desk.partner.PartnerProfile;

/** The partners that matching suggests, remembered by what is asked, as if none had other work. */
final class Matches {

    private static final int ENOUGH = 12;

    private final Matcher matcher;
    private final List<PartnerProfile> partners;
    private final LocalDate today;
    private final Map<Need, List<Suggestion>> known = new ConcurrentHashMap<>();

    Matches(Matcher matcher, List<PartnerProfile> partners, LocalDate today) {
        this.matcher = matcher;
        this.partners = partners;
        this.today = today;
    }

    List<Suggestion> of(EnquiryFields fields) {
        var settings = fields.settings().stream().map(Enum::name).collect(Collectors.toSet());
        var need = new Need(fields.marketCode(), fields.areas(), fields.models(), settings);
        return known.computeIfAbsent(need, this::best);
    }

    private List<Suggestion> best(Need need) {
        return matcher.match(need, partners, new Standing(Map.of(), Map.of()), today).fitting().stream()
                .limit(ENOUGH)
                .toList();
    }
}
