package uk.healthcare.desk.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.partner.PartnerCatalogue;
import uk.healthcare.desk.partner.PartnerProfile;
import uk.healthcare.desk.staff.Acting;
import uk.healthcare.desk.staff.Role;

/** The partners as they are now with what is open at each, for reckonings that nobody asked for by name. */
@Component
public class DirectoryToday {

    /** Numbers begin at 1. */
    private static final EnquiryId NO_ENQUIRY = new EnquiryId(0);

    private final PartnerCatalogue partners;
    private final Standing.Source standing;
    private final ReferenceWords words;
    private final Clock clock;

    DirectoryToday(PartnerCatalogue partners, Standing.Source standing, ReferenceWords words, Clock clock) {
        this.partners = partners;
        this.standing = standing;
        this.words = words;
        this.clock = clock;
    }

    /** @param standing as if none had been considered for an enquiry yet */
    public record Snapshot(List<PartnerProfile> partners, Standing standing, LocalDate today) {

        /** Without what only says who has room today: for what was asked when nobody wrote that down. */
        public Snapshot inHindsight() {
            return new Snapshot(
                    partners.stream().map(PartnerProfile::unpaused).toList(), new Standing(Map.of(), Map.of()), today);
        }
    }

    /** Two statements; one more when the directory has changed since it was read last. */
    public Snapshot snapshot() {
        var active = Acting.asSystem(Set.of(Role.MANAGER), partners::active);
        return new Snapshot(active, standing.of(NO_ENQUIRY), London.dateOf(clock.instant()));
    }

    /** Who can do what today. */
    public Coverage coverage() {
        return coverage(snapshot());
    }

    public Coverage coverage(Snapshot now) {
        return new Coverage(words.vocabulary(), now.partners, now.standing, now.today);
    }
}
