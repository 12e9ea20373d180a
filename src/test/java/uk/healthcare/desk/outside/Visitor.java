package uk.healthcare.desk.outside;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody outside with an address of their own, through the real chain of filters; no answer may keep anything of them. */
public final class Visitor {

    private final MockMvc browser;
    private final String address = UUID.randomUUID().toString();

    public Visitor(ApplicationContext application) {
        browser = MockMvcBuilders.webAppContextSetup((WebApplicationContext) application)
                .apply(springSecurity())
                .build();
    }

    public MockHttpServletResponse opens(String path) {
        return ask(get(path));
    }

    /** As many scanners of mail do. */
    public MockHttpServletResponse heads(String path) {
        return ask(head(path));
    }

    /** @param fields name, value, name, value … */
    public MockHttpServletResponse sends(String path, String... fields) {
        var request = post(path);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return ask(request);
    }

    MockHttpServletResponse ask(MockHttpServletRequestBuilder request) {
        try {
            var result = browser.perform(request.with(asked -> {
                        asked.setRemoteAddr(address);
                        return asked;
                    }))
                    .andReturn();
            Assertions.assertThat(result.getRequest().getSession(false)).isNull();
            Assertions.assertThat(result.getResponse().getHeader("Set-Cookie")).isNull();
            return result.getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
