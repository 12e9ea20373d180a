package uk.healthcare.desk;

import com.vaadin.testbench.HasElementQuery;
import com.vaadin.testbench.TestBench;
import com.vaadin.testbench.TestBenchElement;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A journey on Vaadin TestBench through the demonstration that is running at {@code DESK_URL}, by default on this
 * machine. Everybody compiles it; only holders of a TestBench licence can run it.
 */
abstract class Journey implements HasElementQuery {

    private static final String URL = Objects.requireNonNullElse(System.getenv("DESK_URL"), "http://localhost:8080");

    private WebDriver driver;

    @BeforeEach
    void openBrowser() {
        driver = TestBench.createDriver(new ChromeDriver());
    }

    @AfterEach
    void closeBrowser() {
        driver.quit();
    }

    @Override
    public SearchContext getContext() {
        return driver;
    }

    void signIn(String email) {
        open("sign-in");
        $("input").withAttribute("name", "email").waitForFirst().sendKeys(email);
        $("input").withAttribute("name", "password").first().sendKeys("demonstration-only-2026");
        button("Sign in").click();
    }

    void open(String path) {
        driver.get(URL + "/" + path);
    }

    String heading() {
        return $("h1").waitForFirst().getText();
    }

    TestBenchElement button(String text) {
        return $("button").withText(text).waitForFirst();
    }

    TestBenchElement vaadinButton(String text) {
        return $("vaadin-button").withTextContaining(text).waitForFirst();
    }
}
