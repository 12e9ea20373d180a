package uk.healthcare.desk;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * Signs in by the request that the sign-in page sends, for the browser whose cookies it shares: drawing that page for
 * everybody took a tenth of all browser tests. What the page itself does is for the tests about it.
 */
final class Door {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    private final APIRequestContext requests;
    private final UnaryOperator<String> url;

    /** @param url makes an address of the application from its path */
    Door(APIRequestContext requests, UnaryOperator<String> url) {
        this.requests = requests;
        this.url = url;
    }

    void enter(String email, String password) {
        var page = requests.get(url.apply("sign-in")).text();
        var token = TOKEN.matcher(page);
        Assertions.assertThat(token.find()).as("a token in " + page).isTrue();
        var answer = requests.post(
                url.apply("sign-in/enter"),
                RequestOptions.create()
                        .setForm(FormData.create()
                                .set("email", email)
                                .set("password", password)
                                .set("_csrf", token.group(1)))
                        .setMaxRedirects(0));
        Assertions.assertThat(answer.headers())
                .hasEntrySatisfying(
                        "location", leads -> Assertions.assertThat(leads).doesNotContain("sign-in"));
    }
}
