package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.enquiry.EnquiryDetails;
import uk.healthcare.desk.enquiry.ui.TimelineStrip;
import uk.healthcare.desk.partner.InterestRegister;
import uk.healthcare.desk.referral.overview.CaseReferrals;
import uk.healthcare.desk.staff.CurrentStaff;

/** What has to be known above the partners: interests that stand in the way, and letters that will change what is below. */
@SpringComponent
class PartnersNotices {

    private final InterestRegister interests;
    private final CurrentStaff staff;
    private final List<TimelineStrip> strips;

    PartnersNotices(InterestRegister interests, CurrentStaff staff, List<TimelineStrip> strips) {
        this.interests = interests;
        this.staff = staff;
        this.strips = strips;
    }

    /** @param here all partners that are below */
    List<Component> of(EnquiryDetails enquiry, CaseReferrals page, Set<PartnerId> here, Runnable changed) {
        var notices = new ArrayList<Component>();
        notices.add(new InterestNotice(interests.known(), here, staff.get(), enquiry.owner()));
        if (page.rows().stream().anyMatch(row -> row.asked().onItsWay())) {
            strips.forEach(strip -> notices.add(strip.content(enquiry, "Show what it changed", changed)));
        }
        return notices;
    }
}
