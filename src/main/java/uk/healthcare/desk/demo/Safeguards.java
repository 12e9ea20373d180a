package uk.healthcare.desk.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.enquiry.Act;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.referral.Referral;
import uk.healthcare.desk.referral.consent.Consent;
import uk.healthcare.desk.referral.consent.ConsentTerms;
import uk.healthcare.desk.referral.duediligence.DueDiligence;
import uk.healthcare.desk.referral.duediligence.DueDiligenceAnswer;
import uk.healthcare.desk.referral.duediligence.DueDiligenceQuestion;

/** Consent and due diligence of one case. */
final class Safeguards {

    /** Working days that an enquirer is given to answer. */
    private static final int PATIENCE = 5;

    private final CaseFile file;
    private final CaseFile.Keeper keeper;
    private final PeopleOutside outside;
    private @Nullable DueDiligence look;

    Safeguards(CaseFile file, CaseFile.Keeper keeper, PeopleOutside outside) {
        this.file = file;
        this.keeper = keeper;
        this.outside = outside;
    }

    /** The enquirer is asked by a letter with a link whether these may have its details. */
    void askConsent(List<Referral> partners, String text, Act act) {
        outside.consentAsked(partners, text, act);
        var asked = partners.stream().map(file::name).collect(Collectors.joining(", "));
        file.enquiry().consentAsked(asked, file.workingDaysAfter(act.at(), PATIENCE), act);
    }

    /** The enquirer agrees by that link. */
    void consentByLink(String givenBy, Set<PartnerId> partners, Instant at) {
        var act = file.act(null, at);
        var wording = outside.consented(act);
        var terms = new ConsentTerms(givenBy, Channel.LINK, wording, partners);
        keeper.keep(Consent.given(file.enquiry().id(), terms, null, act.at()));
        file.enquiry().consentRecorded(partners, givenBy, wording, act);
    }

    void consent(String givenBy, String wording, Set<PartnerId> partners, Act act) {
        var terms = new ConsentTerms(givenBy, Channel.EMAIL, wording, partners);
        keeper.keep(Consent.given(file.enquiry().id(), terms, CaseFile.by(act), act.at()));
        file.enquiry().consentRecorded(partners, givenBy, wording, act);
    }

    /** Answers the questions: all no, but yes or unknown to those given, with a note each. */
    void dueDiligence(Map<DueDiligenceQuestion, DueDiligenceAnswer> worries, Act act) {
        var answers = new LinkedHashMap<DueDiligenceQuestion, DueDiligenceAnswer>();
        for (var question : DueDiligenceQuestion.values()) {
            answers.put(question, worries.getOrDefault(question, new DueDiligenceAnswer(Answer.NO, null)));
        }
        tell(DueDiligence.answered(file.enquiry().id(), answers, CaseFile.by(act), act.at()), act);
    }

    /** A manager decides on the latest answers. */
    void decide(boolean clear, String why, Act act) {
        if (look != null) {
            tell(look.decided(clear, why, CaseFile.by(act), act.at()), act);
        }
    }

    private void tell(DueDiligence answered, Act act) {
        look = answered;
        keeper.keep(answered);
        file.enquiry().dueDiligenceDecided(answered.decision(), answered.note(), act);
    }

    boolean isCleared() {
        return file.enquiry().dueDiligence() == DueDiligenceState.CLEAR;
    }
}
