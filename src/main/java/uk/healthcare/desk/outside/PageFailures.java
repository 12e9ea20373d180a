package uk.healthcare.desk.outside;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.reference.Language;

/** Each failure as a page in plain words. What happened inside is in the log only, which never holds an address. */
@ControllerAdvice(annotations = PersonalPage.class)
class PageFailures {

    private static final Logger log = LoggerFactory.getLogger(PageFailures.class);

    private final PageFrame frame;

    PageFailures(PageFrame frame) {
        this.frame = frame;
    }

    /** Guessed, mistyped, of another purpose or deleted: all the same. */
    @ExceptionHandler({NotFound.class, ServletRequestBindingException.class})
    ModelAndView unknown(HttpServletRequest request) {
        return frame.notice("unknown", PageFrame.languageOf(request), HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView closed(LinkClosed closed) {
        var language = Language.of(closed.language()).orElse(Language.ENGLISH);
        return frame.notice(closed.standing().name().toLowerCase(Locale.ROOT), language, HttpStatus.GONE);
    }

    @ExceptionHandler
    ModelAndView tooMany(TooManyRequests refused, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(refused.pause().toSeconds() + 1));
        return frame.notice("too-many", PageFrame.languageOf(request), HttpStatus.TOO_MANY_REQUESTS);
    }

    /** A rule that belongs to no field of a page. */
    @ExceptionHandler
    ModelAndView refused(RuleViolation broken, HttpServletRequest request) {
        var language = PageFrame.languageOf(request).code();
        var page = frame.page("notice", language, broken, Map.of("notice", "refused"));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** What nobody's browser sends: too much of it, or characters that are none. Who sends it fills no log. */
    @ExceptionHandler
    ModelAndView unreadable(InvalidParameterException refused, HttpServletRequest request) {
        return frame.notice("failed", PageFrame.languageOf(request), HttpStatus.valueOf(refused.getErrorCode()));
    }

    /** The database does not answer, or another was quicker: it can be tried again. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ModelAndView unavailable(RuntimeException failure, HttpServletRequest request) {
        log.error("A page outside could not reach the database", failure);
        return frame.notice("unavailable", PageFrame.languageOf(request), HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request) {
        log.error("A page outside failed", failure);
        return frame.notice("failed", PageFrame.languageOf(request), HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
