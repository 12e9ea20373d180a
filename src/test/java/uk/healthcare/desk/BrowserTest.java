package uk.healthcare.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.staff.SignedIn;

/**
 * A journey in a real browser through the whole application, which starts once for all journeys on an empty database.
 * Every page belongs to one person with a session of their own; several may be open at once.
 */
@ExtendWith({Chromium.class, FailureScreenshot.class})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({TestDatabase.class, TestStaff.class})
@TestExecutionListeners(listeners = SignedOutListener.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public abstract class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** For an answer of the application on a busy machine; a test that has to wait longer has lost its way. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What whoever {@link #person} makes signs in with. */
    protected static final String PASSWORD = TestStaff.PASSWORD;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    @LocalServerPort
    private int port;

    @Autowired
    private TestStaff staff;

    private final List<BrowserContext> contexts = new ArrayList<>();

    /** A new person with these roles, signed in, before any page. */
    protected Page signedInAs(Role... roles) {
        return signedInAs(person(roles));
    }

    /** Somebody made by {@link #person}, signed in, before any page. */
    protected Page signedInAs(SignedIn person) {
        return signedInAs(email(person), PASSWORD);
    }

    /** Whoever has that account, signed in by what the sign-in page posts, before any page. */
    protected Page signedInAs(String email, String password) {
        var page = newPage();
        new Door(page.context().request(), this::url).enter(email, password);
        return page;
    }

    /** A person who can sign in with {@link #PASSWORD}. */
    protected SignedIn person(Role... roles) {
        return staff.createWithPassword(roles);
    }

    protected static String email(SignedIn person) {
        return TestStaff.email(person);
    }

    /** 1440 by 900, light, nobody signed in. */
    protected Page newPage() {
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setLocale("en-GB")
                        .setColorScheme(ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE.toMillis());
        contexts.add(context);
        return context.newPage();
    }

    /** A telephone whose browser runs no JavaScript, nobody signed in. */
    protected Page plainPhone() {
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setLocale("en-GB")
                        .setJavaScriptEnabled(false)
                        .setColorScheme(ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE.toMillis());
        contexts.add(context);
        return context.newPage();
    }

    /** The address of a page of the application: {@code ""}, {@code "triage"}, {@code "enquiries/7/timeline"}. */
    protected String url(String path) {
        return "http://localhost:%d/%s".formatted(port, path);
    }

    /** Goes there and waits until the page is drawn: from a page of the application by a link, as most people do. */
    protected void open(Page page, String path) {
        var from = page.url();
        if (from.startsWith(url("")) && !from.equals(url(path))) {
            page.evaluate("""
                    (address) => {
                      const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: address }));
                      link.click();
                      link.remove();
                    }""", url(path));
            page.waitForURL(address -> !address.equals(from));
        } else {
            page.navigate(url(path));
        }
        settled(page);
    }

    /** Waits until the server has answered everything that the page has asked, and the page asks no more. */
    protected static void settled(Page page) {
        page.evaluate("window.deskIdle = 0");
        // By the clock and not by frames: each frame that is asked for is drawn, and takes from the server what it
        // needs
        // to answer.
        page.waitForFunction("""
                () => {
                  const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
                  const idle = clients.length > 0 && clients.every(client => !client.isActive());
                  // A link or a change is told to the server a moment after the click.
                  window.deskIdle = idle ? (window.deskIdle ?? 0) + 1 : 0;
                  return window.deskIdle > 4;
                }""", null, new Page.WaitForFunctionOptions().setPollingInterval(20));
    }

    protected static void dark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    protected static void light(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    protected static void phone(Page page) {
        page.setViewportSize(390, 844);
    }

    protected static void desktop(Page page) {
        page.setViewportSize(1440, 900);
    }

    /** The whole page as {@code target/screenshots/<name>.png}, for whoever asks by {@code -Ddesk.screenshots=true}. */
    protected static void screenshot(Page page, String name) {
        if (Boolean.getBoolean("desk.screenshots")) {
            picture(page, name);
        }
    }

    /** As {@link #screenshot}, whoever asks or not. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** By day, by night and on a telephone: nothing for axe, and nothing to scroll sideways to. */
    protected static void assertGoodAllWays(Page page, String name) {
        settled(page);
        assertAccessible(page);
        screenshot(page, name);
        dark(page);
        Assertions.assertThat(faint(page, null)).as("%s by night", page.url()).isEmpty();
        screenshot(page, name + "-dark");
        light(page);
        phone(page);
        settled(page);
        assertAccessible(page);
        assertFits(page);
        screenshot(page, name + "-phone");
        desktop(page);
        settled(page);
    }

    /** No violation of WCAG 2.2 AA that axe can find, on the page as it is now. */
    protected static void assertAccessible(Page page) {
        var violations = violations(page, null);
        Assertions.assertThat(violations)
                .withFailMessage(() -> page.url() + "\n" + String.join("\n", violations))
                .isEmpty();
    }

    /** What {@link #assertAccessible} would say, of the page or of a part of it, for a test that looks at many. */
    protected static List<String> violations(Page page, @Nullable String part) {
        return Axe.violations(page, part);
    }

    /** As {@link #violations}, of the colours only: for the other look of a page that was looked at. */
    protected static List<String> faint(Page page, @Nullable String part) {
        return Axe.faint(page, part);
    }

    /** Nothing to scroll sideways to: the page fits its window. */
    protected static void assertFits(Page page) {
        Assertions.assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits %d pixels", page.url(), page.viewportSize().width)
                .isTrue();
    }

    protected static void assertHeading(Page page, String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
    }

    /** For {@link FailureScreenshot}: what was on the screens. */
    List<Page> pages() {
        return contexts.stream().flatMap(context -> context.pages().stream()).toList();
    }

    @AfterEach
    void closePages() {
        contexts.forEach(BrowserContext::close);
    }
}
