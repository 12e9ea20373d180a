package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.partner.GuardedAct;
import uk.healthcare.desk.partner.Interest;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Tone;

/** Says before anything is tried which of the partners here the person, or the owner of the case, cannot choose. */
class InterestNotice extends Div {

    InterestNotice(List<Interest> known, Set<PartnerId> here, SignedIn person, @Nullable StaffId owner) {
        addClassNames("tab-part", "interest-notice");
        var mine = names(known, here, person.id());
        var owners =
                owner == null || owner.equals(person.id()) || !person.is(Role.MANAGER) ? "" : names(known, here, owner);
        setVisible(!mine.isEmpty() || !owners.isEmpty());
        if (isVisible()) {
            add(new Chip(Tone.WARN, "Conflict of interest"));
        }
        if (!mine.isEmpty()) {
            add(new Paragraph(
                    "You have declared an interest in %s: somebody else has to %s. A manager may, or a partnership manager who is named on the case."
                            .formatted(mine, GuardedAct.all())));
        }
        if (!owners.isEmpty()) {
            add(new Paragraph("The owner of this case has an interest in %s, so it is for you or another manager to %s."
                    .formatted(owners, GuardedAct.all())));
        }
    }

    private static String names(List<Interest> known, Set<PartnerId> here, StaffId person) {
        return known.stream()
                .filter(one -> one.person().equals(person) && here.contains(one.partner()))
                .map(Interest::partnerName)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
