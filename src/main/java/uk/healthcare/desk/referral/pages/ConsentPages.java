package uk.healthcare.desk.referral.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.outside.LostRace;
import uk.healthcare.desk.outside.PageFrame;
import uk.healthcare.desk.outside.PersonalPage;
import uk.healthcare.desk.referral.AlreadyAnswered;
import uk.healthcare.desk.referral.consent.ConsentAnswerService;
import uk.healthcare.desk.referral.consent.ConsentPage;

/** An enquirer agrees, in its language, to partners getting its details, or does not. */
@PersonalPage
@RequestMapping("/outside/consent/{secret}")
class ConsentPages {

    private final ConsentAnswerService service;
    private final PageFrame frame;

    ConsentPages(ConsentAnswerService service, PageFrame frame) {
        this.service = service;
        this.frame = frame;
    }

    @GetMapping
    ModelAndView show(@PathVariable String secret) {
        var page = service.look(secret);
        return frame.page("consent", page.language(), model(secret, page, Set.of(), null));
    }

    /** @param answer which of the two buttons was pressed */
    @PostMapping
    ModelAndView take(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam(required = false) @Nullable List<String> partners,
            @RequestParam(required = false) @Nullable String givenBy) {
        var ticked = partners == null ? Set.<String>of() : Set.copyOf(partners);
        try {
            LostRace.again(() ->
                    "refuse".equals(answer) ? refuse(secret, ticked) : service.agree(secret, chosen(ticked), givenBy));
        } catch (AlreadyAnswered known) {
            return back(secret);
        } catch (RuleViolation broken) {
            var page = service.look(secret);
            return frame.page("consent", page.language(), broken, model(secret, page, ticked, givenBy));
        }
        return back(secret);
    }

    private Object refuse(String secret, Set<String> ticked) {
        if (!ticked.isEmpty()) {
            throw new RuleViolation("consent.refuse.ticked").at("partners");
        }
        return service.refuse(secret);
    }

    private static Set<PartnerId> chosen(Set<String> ticked) {
        return ticked.stream()
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(number -> new PartnerId(Long.parseLong(number)))
                .collect(Collectors.toSet());
    }

    /** To a page that can be loaded again without sending anything again. */
    private static ModelAndView back(String secret) {
        var view = new RedirectView("/outside/consent/" + secret, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    private static Map<String, Object> model(
            String secret, ConsentPage page, Set<String> ticked, @Nullable String givenBy) {
        var model = new HashMap<String, Object>();
        model.put("here", "/outside/consent/" + secret);
        model.put("page", page);
        model.put("ticked", ticked);
        model.put("givenBy", givenBy);
        return model;
    }
}
