package uk.healthcare.desk.referral.pages;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.healthcare.desk.outside.PageFrame;
import uk.healthcare.desk.outside.PersonalPage;
import uk.healthcare.desk.referral.scorecard.PartnerScorecardService;
import uk.healthcare.desk.referral.scorecard.ScorecardLine;

/** A partner's own figures. Partners are in the United Kingdom: in English. */
@PersonalPage
@RequestMapping("/outside/scorecard/{secret}")
class ScorecardPages {

    private final PartnerScorecardService service;
    private final PageFrame frame;

    ScorecardPages(PartnerScorecardService service, PageFrame frame) {
        this.service = service;
        this.frame = frame;
    }

    @GetMapping
    ModelAndView show(@PathVariable String secret) {
        var card = service.look(secret);
        return frame.page("scorecard", "en", Map.of("card", card, "lines", ScorecardLine.of(card)));
    }
}
