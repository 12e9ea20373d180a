package uk.healthcare.desk;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps what was on the screens when a journey failed, as {@code target/screenshots/failed-….png}. */
class FailureScreenshot implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isEmpty()) {
            return;
        }
        var name = "failed-%s-%s"
                .formatted(
                        test.getRequiredTestClass().getSimpleName(),
                        test.getRequiredTestMethod().getName());
        var pages = ((BrowserTest) test.getRequiredTestInstance()).pages();
        for (int i = 0; i < pages.size(); i++) {
            BrowserTest.picture(pages.get(i), name + "-" + (i + 1));
        }
    }
}
