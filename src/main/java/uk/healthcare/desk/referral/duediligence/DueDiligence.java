package uk.healthcare.desk.referral.duediligence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.Limits;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.DueDiligenceState;

/**
 * One look at an enquiry's due diligence: the answers, and what was decided on them. Never changed: a manager's decision,
 * or new answers, are a new look, so the history stays.
 */
@Entity
public class DueDiligence {

    private static final int NOTE = 500;
    private static final int DECISION_NOTE = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "due_diligence_seq")
    @SequenceGenerator(name = "due_diligence_seq", sequenceName = "due_diligence_seq", allocationSize = 50)
    private @Nullable Long id;

    private EnquiryId enquiryId;

    @Enumerated(EnumType.STRING)
    private DueDiligenceState decision;

    private Instant decidedAt;
    private StaffId staffId;
    private @Nullable String note;

    @ElementCollection
    @CollectionTable(name = "due_diligence_answer", joinColumns = @JoinColumn(name = "due_diligence_id"))
    @MapKeyColumn(name = "question")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<DueDiligenceQuestion, DueDiligenceAnswer> answers = new EnumMap<>(DueDiligenceQuestion.class);

    protected DueDiligence() {}

    private DueDiligence(EnquiryId enquiry, DueDiligenceState decision, StaffId by, Instant at) {
        this.enquiryId = enquiry;
        this.decision = decision;
        this.staffId = by;
        this.decidedAt = at;
    }

    /**
     * Answers to all questions. Clear when every one is no; any yes or unknown needs a manager, and a note.
     *
     * @throws RuleViolation beside the question that has no answer or no note
     */
    public static DueDiligence answered(
            EnquiryId enquiry, Map<DueDiligenceQuestion, DueDiligenceAnswer> answers, StaffId by, Instant at) {
        var worry = answers.values().stream().anyMatch(each -> each.answer() != Answer.NO);
        var state = worry ? DueDiligenceState.NEEDS_MANAGER : DueDiligenceState.CLEAR;
        var look = new DueDiligence(enquiry, state, by, at);
        for (var question : DueDiligenceQuestion.values()) {
            look.answers.put(question, checked(question, answers.get(question)));
        }
        return look;
    }

    /** A manager's decision on these answers. @param why asked for: somebody else will want to know */
    public DueDiligence decided(boolean clear, String why, StaffId manager, Instant at) {
        if (decision != DueDiligenceState.NEEDS_MANAGER) {
            throw new RuleViolation("due-diligence.nothing-to-decide");
        }
        var state = clear ? DueDiligenceState.CLEAR : DueDiligenceState.FAILED;
        var look = new DueDiligence(enquiryId, state, manager, at);
        look.note = Limits.required("decisionNote", why, DECISION_NOTE);
        look.answers.putAll(answers);
        return look;
    }

    public DueDiligenceState decision() {
        return decision;
    }

    public @Nullable String note() {
        return note;
    }

    private static DueDiligenceAnswer checked(DueDiligenceQuestion question, @Nullable DueDiligenceAnswer given) {
        if (given == null) {
            throw new RuleViolation("due-diligence.answer.missing").at(question.name());
        }
        var note = Limits.optional("note." + question, given.note(), NOTE);
        if (note == null && given.answer() != Answer.NO) {
            throw new RuleViolation("due-diligence.note.missing").at("note." + question);
        }
        return new DueDiligenceAnswer(given.answer(), note);
    }
}
