package uk.healthcare.desk.referral.pages;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.outside.LostRace;
import uk.healthcare.desk.outside.PageFrame;
import uk.healthcare.desk.outside.PersonalPage;
import uk.healthcare.desk.referral.AlreadyAnswered;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.approach.ApproachPage;
import uk.healthcare.desk.referral.approach.PartnerAnswerService;

/** A partner's answer page (SCREENS): the brief and four ways to answer, each with a page of its own before its button. */
@PersonalPage
@RequestMapping("/outside/answer/{secret}")
class AnswerPages {

    /** Partners are in the United Kingdom. */
    private static final String LANGUAGE = "en";

    private final PartnerAnswerService service;
    private final PageFrame frame;

    AnswerPages(PartnerAnswerService service, PageFrame frame) {
        this.service = service;
        this.frame = frame;
    }

    @GetMapping
    ModelAndView show(@PathVariable String secret, @RequestParam(required = false) @Nullable String done) {
        return frame.page("answer", LANGUAGE, model(secret, service.look(secret), AnswerStep.named(done)));
    }

    @GetMapping("/{step}")
    ModelAndView ask(@PathVariable String secret, @PathVariable String step) {
        var page = service.look(secret);
        var asked = AnswerStep.of(step);
        return asked.isPossible(page)
                ? frame.page("answer-step", LANGUAGE, model(secret, page, asked))
                : back(secret, null);
    }

    @PostMapping("/{step}")
    ModelAndView take(@PathVariable String secret, @PathVariable String step, @RequestParam Map<String, String> typed) {
        var asked = AnswerStep.of(step);
        try {
            LostRace.again(() -> asked.take(service, secret, typed));
        } catch (AlreadyAnswered known) {
            return back(secret, asked);
        } catch (RuleViolation broken) {
            var model = model(secret, service.look(secret), asked);
            model.put("typed", typed);
            return frame.page("answer-step", LANGUAGE, broken, model);
        }
        return back(secret, asked);
    }

    /** To a page that can be loaded again without sending anything again. */
    private static ModelAndView back(String secret, @Nullable AnswerStep done) {
        var view = new RedirectView("/outside/answer/" + secret + (done == null ? "" : "?done=" + done.path()), true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    private static Map<String, Object> model(String secret, ApproachPage page, @Nullable AnswerStep step) {
        var model = new HashMap<String, Object>();
        model.put("here", "/outside/answer/" + secret);
        model.put("page", page);
        model.put("step", step == null ? "" : step.path());
        model.put("reasons", DeclineReason.values());
        model.put("typed", Map.of());
        return model;
    }
}
