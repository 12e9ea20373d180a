package uk.healthcare.desk.referral.pages;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import uk.healthcare.desk.referral.agreement.ConfirmationAnswer;
import uk.healthcare.desk.referral.agreement.ConfirmationPage;
import uk.healthcare.desk.referral.agreement.EnquirerConfirmationService;
import uk.healthcare.desk.referral.agreement.FinancialYear;
import uk.healthcare.desk.referral.agreement.Sterling;
import uk.healthcare.desk.referral.agreement.WithoutUs;

/** What we recorded of an agreement and a few questions, in the language of the enquirer. */
@PersonalPage
@RequestMapping("/outside/confirmation/{secret}")
class ConfirmationPages {

    private static final String PAGE = "confirmation";

    private final EnquirerConfirmationService service;
    private final PageFrame frame;

    ConfirmationPages(EnquirerConfirmationService service, PageFrame frame) {
        this.service = service;
        this.frame = frame;
    }

    /** A sum for one financial year, April to March. */
    record Year(String from, String to, String amount) {

        static Year of(FinancialYear year, BigDecimal value) {
            return new Year(
                    Integer.toString(year.startsIn()),
                    Integer.toString(year.plus(1).startsIn()),
                    Sterling.exact(value));
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String secret, @RequestParam(required = false) @Nullable String known) {
        var page = service.look(secret);
        var model = model(secret, page, Map.of());
        model.put("known", known != null);
        return frame.page(PAGE, page.language(), model);
    }

    @PostMapping
    ModelAndView take(@PathVariable String secret, @RequestParam Map<String, String> typed) {
        try {
            var answer = read(typed);
            LostRace.again(() -> service.answer(secret, answer));
            return seeOther(secret, "");
        } catch (AlreadyAnswered known) {
            return seeOther(secret, "?known=yes");
        } catch (RuleViolation broken) {
            var page = service.look(secret);
            var model = model(secret, page, typed);
            model.put("known", false);
            return frame.page(PAGE, page.language(), broken, model);
        }
    }

    /** To a page that can be loaded again without sending anything again. */
    private static ModelAndView seeOther(String secret, String how) {
        var view = new RedirectView("/outside/confirmation/" + secret + how, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    private static ConfirmationAnswer read(Map<String, String> typed) {
        return new ConfirmationAnswer(
                switch (typed.getOrDefault("amount", "")) {
                    case "yes" -> Boolean.TRUE;
                    case "no" -> Boolean.FALSE;
                    default -> null;
                },
                typed.get("rightAmount"),
                Arrays.stream(WithoutUs.values())
                        .filter(one -> one.name().equals(typed.get("withoutUs")))
                        .findFirst()
                        .orElse(null),
                mark(typed.get("deskMark")),
                mark(typed.get("partnerMark")),
                typed.get("words"));
    }

    private static @Nullable Integer mark(@Nullable String typed) {
        return typed == null || !typed.matches("[0-9]{1,3}") ? null : Integer.valueOf(typed);
    }

    private static Map<String, Object> model(String secret, ConfirmationPage page, Map<String, String> typed) {
        var model = new HashMap<String, Object>();
        model.put("here", "/outside/confirmation/" + secret);
        model.put("page", page);
        model.put("total", Sterling.exact(page.total()));
        model.put(
                "years",
                page.values().entrySet().stream()
                        .map(each -> Year.of(each.getKey(), each.getValue()))
                        .toList());
        model.put("answers", List.of("yes", "no"));
        model.put("ways", List.of(WithoutUs.values()));
        model.put(
                "marks",
                IntStream.rangeClosed(1, ConfirmationAnswer.BEST).boxed().toList());
        model.put("typed", typed);
        return model;
    }
}
