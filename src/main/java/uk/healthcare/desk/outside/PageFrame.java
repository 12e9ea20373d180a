package uk.healthcare.desk.outside;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.reference.Language;

/**
 * The frame of the pages for people outside: plain HTML in the patterns of GOV.UK, without JavaScript. A template gets
 * {@code words}, what the controller adds, and {@code wrong}: what is told in the error summary and beside the fields.
 */
@Component
public class PageFrame {

    private final PageStyles styles;

    PageFrame(PageStyles styles) {
        this.styles = styles;
    }

    /** Something to put right. @param field the id of the field it is told beside; empty when it belongs to none */
    public record Wrong(String field, String text) {}

    /** The template {@code outside/<page>} in that language. @param model what else it shows */
    public ModelAndView page(String page, String language, Map<String, ?> model) {
        return page(page, Language.of(language).orElse(Language.ENGLISH), HttpStatus.OK, List.of(), model);
    }

    /** The same page again with all that is wrong on it; what was typed has to be in the model. */
    public ModelAndView page(String page, String language, RuleViolation broken, Map<String, ?> model) {
        var spoken = Language.of(language).orElse(Language.ENGLISH);
        var words = new PageWords(spoken, page);
        var wrong = broken.all().stream()
                .map(one -> new Wrong(Objects.requireNonNullElse(one.field(), ""), words.say(one)))
                .toList();
        return page(page, spoken, HttpStatus.UNPROCESSABLE_CONTENT, wrong, model);
    }

    /** A page that says one thing: its title is the key <code>notice.title</code>, its sentences <code>notice.text</code>. */
    ModelAndView notice(String notice, Language language, HttpStatusCode status) {
        return page("notice", language, status, List.of(), Map.of("notice", notice));
    }

    private ModelAndView page(
            String page, Language language, HttpStatusCode status, List<Wrong> wrong, Map<String, ?> model) {
        var view = new ModelAndView("outside/" + page);
        view.addAllObjects(model);
        view.addObject("words", new PageWords(language, page));
        view.addObject("wrong", wrong);
        view.addObject("styles", styles.address());
        view.setStatus(status);
        return view;
    }

    /** The first language of the browser that we speak, where no link tells one. */
    static Language languageOf(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Language.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale.toLanguageTag()).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
    }
}
