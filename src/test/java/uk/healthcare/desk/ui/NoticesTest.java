package uk.healthcare.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NoticesTest extends KitTest {

    private static String region(String role) {
        return below(NoticeStack.of(UI.getCurrent()).getElement())
                .filter(element -> role.equals(element.getAttribute("role")))
                .findFirst()
                .orElseThrow()
                .getTextRecursively();
    }

    @Test
    void goodNewsIsShownReadOutAndGoesByItself() {
        Notices.success("Saved.");
        assertThat(find(Notice.class).single().getElement().getAttribute("data-seconds"))
                .isEqualTo("10");
        assertThat(region("status")).isEqualTo("Saved.");
        assertThat(region("alert")).isEmpty();
    }

    @Test
    void anErrorIsUrgentAndStays() {
        Notices.error("We cannot reach the database.");
        assertThat(find(Notice.class).single().getElement().hasAttribute("data-seconds"))
                .isFalse();
        assertThat(region("alert")).isEqualTo("We cannot reach the database.");
        assertThat(region("status")).isEmpty();
    }

    @Test
    void undoRunsOnceByButtonOrKeyAndTakesTheNoticeAway() {
        var undone = new AtomicInteger();
        Notices.undo("Claimed.", undone::incrementAndGet);
        assertThat(region("status")).isEqualTo("Claimed. Press u to undo.");
        var button = find(Button.class).withText("Undo").single();
        test(button).click();
        button.click();
        KeyRing.of(UI.getCurrent()).press("u");
        assertThat(undone).hasValue(1);
        assertThat(find(Notice.class).all()).isEmpty();
    }

    @Test
    void theKeyUndoesTheLastThingDone() {
        var first = new AtomicInteger();
        var second = new AtomicInteger();
        Notices.undo("Claimed one.", first::incrementAndGet);
        Notices.undo("Claimed two.", second::incrementAndGet);
        KeyRing.of(UI.getCurrent()).press("Ctrl+z");
        assertThat(second).hasValue(1);
        assertThat(first).hasValue(0);
    }

    @Test
    void theStackStaysShort() {
        for (int i = 1; i <= 6; i++) {
            Notices.success("Saved " + i);
        }
        assertThat(find(Notice.class).all())
                .extracting(Notice::spoken)
                .containsExactly("Saved 3", "Saved 4", "Saved 5", "Saved 6");
    }
}
