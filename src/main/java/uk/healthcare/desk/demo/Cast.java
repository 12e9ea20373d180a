package uk.healthcare.desk.demo;

import java.util.List;
import java.util.Set;
import uk.healthcare.desk.common.StaffId;

/** The people who work on invented enquiries, by what they do. None of the lists is empty. */
public record Cast(List<Member> officers, List<Member> partnershipManagers, List<Member> managers, List<Member> posts) {

    /**
     * One of them.
     *
     * @param share how much of the work they do beside the others
     * @param markets those of a post; none for others
     */
    public record Member(StaffId id, String name, double share, Set<String> markets) {}

    Member officer(Draw draw) {
        return draw.weighted(officers, Member::share);
    }

    Member partnershipManager(Draw draw) {
        return draw.weighted(partnershipManagers, Member::share);
    }

    Member manager(Draw draw) {
        return draw.oneOf(managers);
    }
}
