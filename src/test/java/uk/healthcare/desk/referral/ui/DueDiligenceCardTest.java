package uk.healthcare.desk.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.EnquiryLinks;
import uk.healthcare.desk.referral.CaseSamples;
import uk.healthcare.desk.referral.duediligence.DueDiligenceAnswer;
import uk.healthcare.desk.referral.duediligence.DueDiligenceQuestion;
import uk.healthcare.desk.referral.duediligence.DueDiligenceService;
import uk.healthcare.desk.staff.Role;

/** A manager hears that a decision is waited for; nobody else does. */
class DueDiligenceCardTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private DueDiligenceService service;

    @Autowired
    private DueDiligenceCard card;

    @Test
    void whatAManagerHasToDecideStandsOnTheirDeskUntilItIsDecided() {
        var owner = person(Role.PARTNERSHIP_MANAGER);
        actAs(Role.OFFICER);
        var enquiry = new CaseSamples(application).inMatching(owner.id());
        var link = EnquiryLinks.tab(enquiry, "partners");
        actAs(owner);
        var answers = new EnumMap<>(CaseSamples.allNo());
        answers.put(DueDiligenceQuestion.BRIBERY, new DueDiligenceAnswer(Answer.UNKNOWN, "Not looked into"));
        service.answer(enquiry, answers);
        assertThat(card.card()).isEmpty();
        actAs(Role.MANAGER);
        assertThat(shown()).contains("Due diligence to decide", link);
        service.decide(enquiry, true, "Looked into");
        assertThat(shown()).doesNotContain(link);
    }

    private String shown() {
        return card.card().map(found -> found.getElement().getOuterHTML()).orElse("");
    }
}
