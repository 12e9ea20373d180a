package uk.healthcare.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.StaffId;

/** Sign-in as the browser does it, through the real chain of filters. */
class DoorTest extends DeskTest {

    private static final String PASSWORD = "copper river seven lamps";

    @Autowired
    private PeopleService people;

    @Autowired
    private AccountService account;

    @Autowired
    private JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@door.example";
    private final String address = UUID.randomUUID().toString();
    private StaffId person;
    private MockMvc browser;

    @BeforeEach
    void someoneWithAPassword(@Autowired WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        actAs(Role.ADMINISTRATOR);
        var made = people.create(new PersonFields(email, "Ada Door", Set.of(Role.OFFICER), null, Set.of()));
        account.choosePassword(made.link().token(), PASSWORD);
        person = made.id();
        signOut();
    }

    @Test
    void theRightPasswordOpensWithANewSessionId() throws Exception {
        var session = new MockHttpSession();
        var before = session.getId();
        var answer = signIn(session, email.toUpperCase(java.util.Locale.ROOT), PASSWORD);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(operations()).contains("sign-in.succeeded");
    }

    @Test
    void wrongUnknownAndDisabledGetTheSameAnswer() throws Exception {
        assertThat(signIn(new MockHttpSession(), email, "copper river six lamps")
                        .getRedirectedUrl())
                .isEqualTo("/sign-in?failed");
        assertThat(signIn(new MockHttpSession(), "nobody-" + email, PASSWORD).getRedirectedUrl())
                .isEqualTo("/sign-in?failed");
        actAs(Role.ADMINISTRATOR);
        people.disable(person);
        signOut();
        assertThat(signIn(new MockHttpSession(), email, PASSWORD).getRedirectedUrl())
                .isEqualTo("/sign-in?failed");
        assertThat(operations()).contains("sign-in.failed");
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWait() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn(new MockHttpSession(), email, "wrong wrong wrong");
        }
        assertThat(signIn(new MockHttpSession(), email, PASSWORD).getRedirectedUrl())
                .startsWith("/sign-in?wait=");
        assertThat(operations()).contains("sign-in.blocked");
    }

    @Test
    void aForgedOrStaleFormIsSentBackWithASentence() throws Exception {
        var answer = browser.perform(
                        post("/sign-in/enter").param("email", email).param("password", PASSWORD))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?stale");
        assertThat(operations()).doesNotContain("sign-in.succeeded");
    }

    @Test
    void disablingEndsTheOpenSessionAtTheNextRequest() throws Exception {
        var session = new MockHttpSession();
        signIn(session, email, PASSWORD);
        assertThat(operations()).doesNotContain("session.ended");
        actAs(Role.ADMINISTRATOR);
        people.disable(person);
        signOut();
        var answer = page(session);
        assertThat(answer.getRedirectedUrl()).endsWith("/sign-in");
        assertThat(answer.getCookie(SessionLimits.REASON_COOKIE).getValue()).isEqualTo("CHANGED");
        assertThat(session.isInvalid()).isTrue();
        assertThat(operations()).contains("session.ended");
    }

    @Test
    void changedRightsEndTheOpenSessionToo() throws Exception {
        var session = new MockHttpSession();
        signIn(session, email, PASSWORD);
        actAs(Role.ADMINISTRATOR);
        people.edit(details(), new PersonFields(email, "Ada Door", Set.of(Role.MANAGER), null, Set.of()));
        signOut();
        assertThat(page(session).getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void everyPageCarriesTheHeaders() throws Exception {
        var answer = browser.perform(get("/account").secure(true)).andReturn().getResponse();
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "form-action 'self'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=");
    }

    @Test
    void healthIsOpenWithoutASessionAndTheRestOfTheActuatorIsNot() throws Exception {
        var health = browser.perform(get("/actuator/health")).andReturn();
        assertThat(health.getResponse().getStatus()).isEqualTo(200);
        assertThat(health.getResponse().getContentAsString()).doesNotContain("components");
        assertThat(health.getRequest().getSession(false)).isNull();
        assertThat(browser.perform(get("/actuator/env"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private PersonDetails details() {
        var row = jdbc.sql("select version from staff where id = :id")
                .param("id", person.value())
                .query(Integer.class)
                .single();
        return new PersonDetails(
                person,
                row,
                new PersonFields(email, "Ada Door", Set.of(Role.OFFICER), null, Set.of()),
                true,
                true,
                null);
    }

    private MockHttpServletResponse page(MockHttpSession session) throws Exception {
        return browser.perform(get("/account").session(session)).andReturn().getResponse();
    }

    private MockHttpServletResponse signIn(MockHttpSession session, String email, String password) throws Exception {
        return browser.perform(post("/sign-in/enter")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            request.setRequestedSessionIdValid(true);
                            return request;
                        })
                        .session(session)
                        .param("email", email)
                        .param("password", password))
                .andReturn()
                .getResponse();
    }

    private java.util.List<String> operations() {
        return jdbc.sql("select operation from audit_event where record_type = 'staff' and record_id = :id")
                .param("id", person.value())
                .query(String.class)
                .list();
    }
}
