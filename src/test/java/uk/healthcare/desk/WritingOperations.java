package uk.healthcare.desk;

import static uk.healthcare.desk.Ground.shown;
import static uk.healthcare.desk.Operation.of;
import static uk.healthcare.desk.Row.CASE;
import static uk.healthcare.desk.Row.FAIRNESS;
import static uk.healthcare.desk.Row.PEOPLE;
import static uk.healthcare.desk.Row.SEE;
import static uk.healthcare.desk.Row.TEMPLATES;
import static uk.healthcare.desk.Row.WORK;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.healthcare.desk.correspondence.AcknowledgementService;
import uk.healthcare.desk.correspondence.DraftAttachmentService;
import uk.healthcare.desk.correspondence.OutboxService;
import uk.healthcare.desk.correspondence.OutgoingDraft;
import uk.healthcare.desk.correspondence.WritingService;
import uk.healthcare.desk.correspondence.sending.SendingBrakeService;
import uk.healthcare.desk.correspondence.templates.TemplatePurpose;
import uk.healthcare.desk.correspondence.templates.TemplateService;
import uk.healthcare.desk.correspondence.templates.TemplateText;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.referral.approach.Approach;
import uk.healthcare.desk.referral.approach.ApproachService;
import uk.healthcare.desk.referral.approach.OpenCall;
import uk.healthcare.desk.referral.approach.OpenCallService;
import uk.healthcare.desk.referral.disclosure.DisclosureFilter;
import uk.healthcare.desk.referral.disclosure.DisclosureService;
import uk.healthcare.desk.referral.introduction.IntroductionLetter;
import uk.healthcare.desk.referral.introduction.IntroductionMailService;
import uk.healthcare.desk.referral.introduction.PartnerLetter;

/** What is written to those outside, each operation under its row of PRODUCT's table. */
final class WritingOperations {

    private static final TemplateText TEXT = new TemplateText("Your enquiry", "Thank you");

    private WritingOperations() {}

    static List<Operation<?>> all() {
        return List.of(
                of(WritingService.class, "isPossible", WORK, (s, it) -> s.isPossible()),
                of(WritingService.class, "begin", WORK, (s, it) -> s.begin(it.enquiry())),
                of(
                        WritingService.class,
                        "fill",
                        WORK,
                        (s, it) -> s.fill(it.enquiry(), TemplatePurpose.HOLDING, Language.FRENCH)),
                of(WritingService.class, "preview", WORK, (s, it) -> s.preview(it.enquiry(), draft())),
                of(WritingService.class, "send", WORK, (s, it) -> s.send(it.enquiry(), draft())),
                of(OutboxService.class, "pending", SEE, (s, it) -> s.pending(it.enquiry())),
                of(OutboxService.class, "takeBack", WORK, (s, it) -> s.takeBack(it.enquiry(), it.outgoing())),
                of(OutboxService.class, "retry", WORK, (s, it) -> s.retry(it.enquiry(), it.outgoing())),
                of(OutboxService.class, "discard", WORK, (s, it) -> s.discard(it.enquiry(), it.outgoing())),
                of(DraftAttachmentService.class, "list", WORK, (s, it) -> s.list(it.enquiry())),
                of(DraftAttachmentService.class, "add", WORK, (s, it) -> {
                    try {
                        s.add(it.enquiry(), "plan.txt", new ByteArrayInputStream(new byte[] {65}));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }),
                of(DraftAttachmentService.class, "remove", WORK, (s, it) -> s.remove(it.enquiry(), 1)),
                of(AcknowledgementService.class, "text", WORK, (s, it) -> s.text(it.enquiry())),
                of(AcknowledgementService.class, "send", WORK, (s, it) -> s.send(it.enquiry())),
                of(IntroductionMailService.class, "begin", CASE, (s, it) -> s.begin(it.referral())),
                of(
                        IntroductionMailService.class,
                        "preview",
                        CASE,
                        (s, it) -> s.preview(it.referral(), new IntroductionLetter(letter(), null))),
                of(IntroductionMailService.class, "pack", CASE, (s, it) -> s.pack(it.referral(), letter().to(), null)),
                of(
                        IntroductionMailService.class,
                        "send",
                        CASE,
                        (s, it) -> s.send(it.referral(), new IntroductionLetter(letter(), null))),
                of(ApproachService.class, "begin", CASE, (s, it) -> s.begin(it.enquiry())),
                of(ApproachService.class, "brief", CASE, (s, it) -> s.brief(it.enquiry())),
                of(ApproachService.class, "traces", CASE, (s, it) -> s.traces(it.enquiry(), "A brief")),
                of(ApproachService.class, "preview", CASE, (s, it) -> s.preview(it.enquiry(), approach(it))),
                of(ApproachService.class, "ask", CASE, (s, it) -> s.ask(it.enquiry(), approach(it))),
                of(
                        DisclosureService.class,
                        "page",
                        FAIRNESS,
                        (s, it) -> s.page(new DisclosureFilter(null, null, "nobody"), null)),
                of(
                        DisclosureService.class,
                        "all",
                        FAIRNESS,
                        (s, it) -> s.all(new DisclosureFilter(null, null, "nobody"))),
                of(
                        EnquiryPageQuery.class,
                        "reference",
                        SEE,
                        (s, it) -> shown(s.reference(it.enquiry()).isPresent())),
                of(OpenCallService.class, "candidates", CASE, (s, it) -> s.candidates(it.enquiry())),
                of(OpenCallService.class, "preview", CASE, (s, it) -> s.preview(it.enquiry(), call(it))),
                of(OpenCallService.class, "open", CASE, (s, it) -> s.open(it.enquiry(), call(it))),
                of(OpenCallService.class, "choose", CASE, (s, it) -> s.choose(it.referral(), "It answered first")),
                of(
                        TemplateService.class,
                        "text",
                        TEMPLATES,
                        (s, it) -> s.text(Language.ENGLISH, TemplatePurpose.HOLDING)),
                of(
                        TemplateService.class,
                        "editions",
                        TEMPLATES,
                        (s, it) -> s.editions(Language.ENGLISH, TemplatePurpose.HOLDING)),
                of(
                        TemplateService.class,
                        "original",
                        TEMPLATES,
                        (s, it) -> s.original(Language.ENGLISH, TemplatePurpose.HOLDING)),
                of(TemplateService.class, "preview", TEMPLATES, (s, it) -> s.preview(TEXT)),
                of(
                        TemplateService.class,
                        "save",
                        TEMPLATES,
                        (s, it) -> s.save(Language.PORTUGUESE, TemplatePurpose.HOLDING, TEXT)),
                of(SendingBrakeService.class, "stop", PEOPLE, (s, it) -> s.stop()),
                of(SendingBrakeService.class, "letGo", PEOPLE, (s, it) -> s.letGo()));
    }

    private static OutgoingDraft draft() {
        return new OutgoingDraft(UUID.randomUUID(), "sample@matrix.example", "", "Your enquiry", "We can help.", "en");
    }

    private static Approach approach(Ground it) {
        return new Approach(
                UUID.randomUUID(),
                "A brief",
                "An enquiry",
                "{brief} {link}",
                Map.of(it.referral(), "somebody@matrix.example"));
    }

    private static OpenCall call(Ground it) {
        return new OpenCall(
                UUID.randomUUID(),
                "A brief",
                "An enquiry",
                "{brief} {link}",
                LocalDate.now().plusDays(9),
                Map.of(it.partner(), "somebody@matrix.example"));
    }

    private static PartnerLetter letter() {
        return new PartnerLetter(UUID.randomUUID(), "somebody@matrix.example", "An enquiry", "Would it interest you?");
    }
}
