package uk.healthcare.desk.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.matching.SuggestionService;
import uk.healthcare.desk.referral.overview.CaseReferralsQuery;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/** An enquiry in matching whose owner is signed in, with a partner that can be put on its shortlist. */
abstract class CaseInMatching extends DeskTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    ShortlistService shortlist;

    @Autowired
    ReferralService referrals;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    CaseReferralsQuery query;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    SignedIn owner;
    EnquiryId enquiry;
    PartnerId partner;

    @BeforeEach
    void anEnquiryInMatching() {
        var samples = new CaseSamples(application);
        owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        enquiry = samples.inMatching(owner.id());
        partner = samples.partner("Northern Beams");
        actAs(owner);
    }

    LocalDate today() {
        return London.dateOf(clock.instant());
    }
}
