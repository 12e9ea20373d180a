package uk.healthcare.desk.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.WebApplicationContext;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.reference.Language;

/** The ground of the pages for people outside: no session, strict headers, limits, six languages. */
class PagesOutsideTest extends DeskTest {

    @Autowired
    private PageStyles styles;

    private final String address = UUID.randomUUID().toString();
    private MockMvc browser;

    @BeforeEach
    void somebodyOutside(@Autowired WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/outside",
                "/outside/",
                "/outside/answer",
                "/outside/nothing/at/all",
                "/outside/answer/guess",
                "/outside/assets/fonts/light.woff2"
            })
    void whatIsNotThereIsAPageOfTheFrameAndNeverAScreen(String path) throws Exception {
        for (var request : List.of(get(path), post(path), put(path))) {
            var answer = ask(request);
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsString()).contains("We cannot find this page", "govuk-heading-l");
        }
    }

    @Test
    void nothingIsKeptForTheVisitor() throws Exception {
        for (var request : List.of(get("/outside/answer/guess"), post("/outside/answer/guess"))) {
            var result = browser.perform(from(request)).andReturn();
            assertThat(result.getRequest().getSession(false)).isNull();
            assertThat(result.getResponse().getHeader("Set-Cookie")).isNull();
            assertThat(result.getResponse().getCookies()).isEmpty();
        }
    }

    @Test
    void everyPageCarriesTheHeaders() throws Exception {
        var answer = ask(get("/outside/answer/guess").secure(true));
        assertThat(answer.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self';"
                        + " frame-ancestors 'none'; base-uri 'none'");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=");
        assertThat(answer.getContentAsString()).doesNotContain("<script", "style=\"", "jsessionid");
    }

    @Test
    void theStylesAreOneFileWithoutTheFontOfGovUkAndFitBothDirections() throws Exception {
        var answer = ask(get(styles.address()));
        assertThat(answer.getContentType()).startsWith("text/css");
        assertThat(answer.getHeader("Cache-Control")).contains("immutable");
        assertThat(answer.getContentAsString())
                .contains(".govuk-radios__input", ".outside-header")
                .doesNotContain("GDS Transport,", "@font-face")
                .doesNotContainPattern("[;{](margin-|padding-|border-|text-align:)?(left|right)[:;}]");
        assertThat(ask(get("/outside/assets/icon.svg")).getContentAsString()).contains("<svg");
    }

    @Test
    void whoGuessesIsStoppedLongBeforeWhoReads() throws Exception {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(ask(get("/outside/answer/guess" + guess)).getStatus()).isEqualTo(404);
        }
        var refused = ask(get("/outside/answer/guess"));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(refused.getContentAsString()).contains("Too many requests");
        assertThat(ask(get(styles.address())).getStatus()).isEqualTo(200);
        var other = browser.perform(get("/outside/answer/guess").with(request -> {
            request.setRemoteAddr(UUID.randomUUID().toString());
            return request;
        }));
        assertThat(other.andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void aNetworkOfTheNewKindIsOneAddress() {
        var rate = new RequestRate(2, 2);
        rate.request("2001:db8:1:2:3:4:5:6");
        rate.request("2001:db8:1:2:aaaa:0:0:1");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> rate.request("2001:db8:1:2:bbbb:0:0:1"))
                .isInstanceOf(TooManyRequests.class);
        rate.request("2001:db8:1:3:3:4:5:6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "bug"})
    void whatFailsInsideIsAPlainPageWithoutInternals(String what, @Autowired WebApplicationContext context)
            throws Exception {
        var failing = MockMvcBuilders.standaloneSetup(new FailingPage())
                .setControllerAdvice(context.getBean(PageFailures.class))
                .setViewResolvers(context.getBean(ThymeleafViewResolver.class)::resolveViewName)
                .build();
        var answer =
                failing.perform(get("/outside/failing/" + what)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(what.equals("bug") ? 500 : 503);
        assertThat(answer.getContentAsString())
                .contains(what.equals("bug") ? "there is a problem with the service" : "the service is not available")
                .doesNotContain("Exception", "secret table", "at uk.healthcare");
    }

    @PersonalPage
    static class FailingPage {

        @GetMapping("/outside/failing/{what}")
        void fail(@PathVariable String what) {
            if (what.equals("database")) {
                throw new CannotCreateTransactionException("secret table");
            }
            throw new IllegalStateException("secret table");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFrameSpeaksEveryLanguage(Language language) throws Exception {
        var answer = ask(get("/outside/answer/guess").header("Accept-Language", language.code()));
        var words = new PageWords(language, "notice");
        assertThat(answer.getContentAsString())
                .contains("lang=\"" + language.code() + "\"", "dir=\"" + words.direction() + "\"")
                .contains(words.say("unknown.title"));
        Stream.of("expired", "revoked", "used", "too-many", "refused", "unavailable", "failed")
                .flatMap(notice -> Stream.of(notice + ".title", notice + ".text"))
                .forEach(key -> assertThat(language == Language.ENGLISH
                                || !words.say(key).equals(new PageWords(Language.ENGLISH, "notice").say(key)))
                        .as("%s in %s", key, language)
                        .isTrue());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(from(request)).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        return request.with(asked -> {
            asked.setRemoteAddr(address);
            return asked;
        });
    }
}
