package uk.healthcare.desk;

import static uk.healthcare.desk.Ground.shown;
import static uk.healthcare.desk.Operation.of;
import static uk.healthcare.desk.Row.CASE;
import static uk.healthcare.desk.Row.CREATE;
import static uk.healthcare.desk.Row.MANAGE;
import static uk.healthcare.desk.Row.NOTE;
import static uk.healthcare.desk.Row.OWN_CLAIM;
import static uk.healthcare.desk.Row.POOL;
import static uk.healthcare.desk.Row.SEE;
import static uk.healthcare.desk.Row.SEE_LISTS;
import static uk.healthcare.desk.Row.WORK;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.TaskId;
import uk.healthcare.desk.enquiry.Answer;
import uk.healthcare.desk.enquiry.BulkResult;
import uk.healthcare.desk.enquiry.CaseManagementService;
import uk.healthcare.desk.enquiry.CaseService;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.ClockKind;
import uk.healthcare.desk.enquiry.ClockTarget;
import uk.healthcare.desk.enquiry.DeskQuery;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.enquiry.EnquiryRegistration;
import uk.healthcare.desk.enquiry.FollowUpQuery;
import uk.healthcare.desk.enquiry.FollowUpQuery.Whose;
import uk.healthcare.desk.enquiry.HoldKind;
import uk.healthcare.desk.enquiry.LikenessQuery;
import uk.healthcare.desk.enquiry.MergeService;
import uk.healthcare.desk.enquiry.NextStep;
import uk.healthcare.desk.enquiry.NextStepService;
import uk.healthcare.desk.enquiry.Outcome;
import uk.healthcare.desk.enquiry.OwnerSuggestions;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.ServiceLevels;
import uk.healthcare.desk.enquiry.Stage;
import uk.healthcare.desk.enquiry.Track;
import uk.healthcare.desk.enquiry.TriageQueueQuery;
import uk.healthcare.desk.enquiry.TriageService;
import uk.healthcare.desk.enquiry.WaitingFor;
import uk.healthcare.desk.enquiry.WaitingWorkQuery;
import uk.healthcare.desk.enquiry.list.EnquiryFilter;
import uk.healthcare.desk.enquiry.list.EnquiryListQuery;
import uk.healthcare.desk.enquiry.list.EnquiryOrder;

/** What is done with enquiries, each operation under its row of PRODUCT's table. */
final class EnquiryOperations {

    private static final LocalDate SOON = LocalDate.now().plusDays(20);

    /** Of a kind that no other test sets, and as long as the default. */
    private static final ClockTarget MATRIX_TARGET =
            new ClockTarget(ClockKind.ACKNOWLEDGE, Priority.URGENT, Track.PHILANTHROPIC, 1);

    private EnquiryOperations() {}

    static List<Operation<?>> all() {
        return List.of(
                of(
                        EnquiryRegistration.class,
                        "register",
                        CREATE,
                        (s, it) -> s.register(UUID.randomUUID(), it.fields())),
                of(EnquiryPageQuery.class, "details", SEE, (s, it) -> s.details(it.enquiry())),
                of(EnquiryPageQuery.class, "preview", SEE, (s, it) -> s.preview(it.enquiry())),
                of(
                        EnquiryPageQuery.class,
                        "timeline",
                        SEE,
                        (s, it) -> shown(!s.timeline(it.enquiry(), 0).isEmpty())),
                of(
                        EnquiryPageQuery.class,
                        "byReference",
                        SEE,
                        (s, it) -> shown(s.byReference(it.reference()).isPresent())),
                of(EnquiryListQuery.class, "page", SEE, (s, it) -> shown(lists(s, it.reference()))),
                of(LikenessQuery.class, "like", SEE, (s, it) -> shown(likes(s, it, it.enquiry()))),
                of(DeskQuery.class, "desk", SEE_LISTS, (s, it) -> s.desk()),
                of(FollowUpQuery.class, "between", SEE_LISTS, (s, it) -> s.between(Whose.ALL, SOON, SOON)),
                of(FollowUpQuery.class, "counts", SEE_LISTS, (s, it) -> s.counts(Whose.ALL, SOON, SOON)),
                of(TriageQueueQuery.class, "items", WORK, (s, it) -> s.items()),
                of(WaitingWorkQuery.class, "byPath", WORK, (s, it) -> s.byPath()),
                of(OwnerSuggestions.class, "suggest", WORK, (s, it) -> s.suggest(it.enquiry())),
                of(TriageService.class, "claim", WORK, (s, it) -> s.claim(it.claimed())),
                of(TriageService.class, "release", OWN_CLAIM, (s, it) -> s.release(it.claimed(), "Not mine")),
                of(
                        TriageService.class,
                        "screen",
                        WORK,
                        (s, it) -> s.screen(it.claimed(), Answer.YES, Answer.YES, Answer.NO, null)),
                of(TriageService.class, "suspectPatientData", WORK, (s, it) -> s.suspectPatientData(it.claimed())),
                of(TriageService.class, "noPatientDataFound", WORK, (s, it) -> s.noPatientDataFound(it.claimed())),
                of(
                        TriageService.class,
                        "replacePatientData",
                        WORK,
                        (s, it) -> s.replacePatientData(it.claimed(), List.of("unit"), false)),
                of(
                        TriageService.class,
                        "acknowledged",
                        WORK,
                        (s, it) -> s.acknowledged(it.claimed(), Channel.EMAIL, "Thank you")),
                of(TriageService.class, "handOver", WORK, (s, it) -> s.handOver(it.claimed(), null)),
                of(TriageService.class, "claimFromPool", POOL, (s, it) -> s.claimFromPool(it.pooled())),
                of(CaseService.class, "askToReopen", WORK, (s, it) -> s.askToReopen(it.enquiry(), "They wrote again")),
                of(CaseService.class, "edit", WORK, (s, it) -> s.edit(it.enquiry(), it.fields(), it.fields())),
                of(CaseService.class, "hold", WORK, (s, it) -> s.hold(it.enquiry(), HoldKind.WITH_POST, SOON, "Asked")),
                of(CaseService.class, "releaseHold", WORK, (s, it) -> s.releaseHold(it.enquiry())),
                of(CaseService.class, "note", NOTE, (s, it) -> s.note(it.enquiry(), "The ministry has a new budget")),
                of(
                        CaseService.class,
                        "contact",
                        WORK,
                        (s, it) -> s.contact(it.enquiry(), Channel.PHONE, "Dr Sample", "We spoke")),
                of(CaseService.class, "firstContact", CASE, (s, it) -> s.firstContact(it.enquiry(), "They spoke")),
                of(
                        CaseService.class,
                        "close",
                        CASE,
                        (s, it) -> s.close(it.enquiry(), Outcome.ADVICE_GIVEN, "Answered")),
                of(CaseService.class, "moveBack", CASE, (s, it) -> s.moveBack(it.enquiry(), Stage.TRIAGE, "No track")),
                of(CaseService.class, "undo", WORK, (s, it) -> s.undo(it.claimed())),
                of(MergeService.class, "merge", WORK, (s, it) -> s.merge(it.claimed(), it.enquiry(), null)),
                of(MergeService.class, "undo", WORK, (s, it) -> s.undo(it.merged())),
                of(MergeService.class, "refusal", WORK, (s, it) -> s.refusal(it.claimed(), it.enquiry())),
                of(NextStepService.class, "set", WORK, (s, it) -> s.set(it.enquiry(), NextStep.ofUs("Ring", SOON))),
                of(
                        NextStepService.class,
                        "complete",
                        WORK,
                        (s, it) -> s.complete(it.enquiry(), NextStep.ofUs("Ring again", SOON))),
                of(NextStepService.class, "move", WORK, (s, it) -> s.move(it.enquiry(), SOON)),
                of(
                        NextStepService.class,
                        "moveBack",
                        WORK,
                        (s, it) -> s.moveBack(it.enquiry(), SOON, NextStep.ofUs("Ring", SOON))),
                of(
                        NextStepService.class,
                        "chase",
                        WORK,
                        (s, it) -> s.chase(it.enquiry(), WaitingFor.ENQUIRER, Channel.EMAIL, "Any news?", SOON)),
                of(NextStepService.class, "addTask", WORK, (s, it) -> s.addTask(it.enquiry(), "Ask", SOON, null)),
                of(NextStepService.class, "taskDone", WORK, (s, it) -> s.taskDone(it.enquiry(), new TaskId(1))),
                of(CaseManagementService.class, "assign", MANAGE, (s, it) -> s.assign(it.enquiry(), it.person())),
                of(
                        CaseManagementService.class,
                        "assignMany",
                        MANAGE,
                        (s, it) -> s.assignMany(List.of(it.enquiry()), it.person())),
                of(
                        CaseManagementService.class,
                        "undoAssignments",
                        MANAGE,
                        (s, it) -> s.undoAssignments(
                                List.of(new BulkResult(it.enquiry(), "HUK-2026-000001", it.person(), null)))),
                of(CaseManagementService.class, "reopen", MANAGE, (s, it) -> s.reopen(it.enquiry(), "They wrote")),
                of(CaseManagementService.class, "restrict", MANAGE, (s, it) -> s.restrict(it.enquiry(), true)),
                of(
                        CaseManagementService.class,
                        "collaborator",
                        MANAGE,
                        (s, it) -> s.collaborator(it.enquiry(), it.person(), true)),
                of(ServiceLevels.class, "targets", MANAGE, (s, it) -> s.targets()),
                of(ServiceLevels.class, "set", MANAGE, (s, it) -> s.set(MATRIX_TARGET)),
                of(ServiceLevels.class, "remove", MANAGE, (s, it) -> s.remove(MATRIX_TARGET)));
    }

    private static boolean lists(EnquiryListQuery list, String reference) {
        var filter = EnquiryFilter.NONE.with(EnquiryFilter.Field.TEXT, reference);
        return !list.page(filter, EnquiryOrder.RECEIVED_NEWEST, null, 50).rows().isEmpty();
    }

    private static boolean likes(LikenessQuery likeness, Ground it, EnquiryId wanted) {
        return likeness.like(it.fields(), null).stream()
                .anyMatch(like -> like.id().equals(wanted));
    }
}
