package uk.healthcare.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that takes its time, since it asks other servers or looks through much: done beside the screen, whose person may
 * go on meanwhile. The screen asks for the answer twice a second and says after one that it is coming.
 */
public class LongWork extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);
    private static final int ASKING = 500;
    private static final int NOT_ASKING = -1;

    public LongWork() {
        addClassName("long-work");
        getElement().setAttribute("role", "status");
    }

    /**
     * @param work done on a thread of its own, where nobody is signed in: it says itself in whose name it acts
     * @param done told on the screen's thread, with the answer or with what went wrong
     */
    public <T> void run(String progress, Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        var screen = UI.getCurrentOrThrow();
        removeAll();
        var words = new Span(progress);
        words.addClassName("progress");
        add(words);
        screen.setPollInterval(ASKING);
        Thread.ofVirtual().name("asked-by-screen").start(() -> {
            try {
                var answer = work.get();
                tell(screen, () -> done.accept(answer));
            } catch (RuntimeException failure) {
                tell(screen, () -> failed.accept(failure));
            }
        });
    }

    /** For what nobody foresaw. */
    public static void failed(RuntimeException failure) {
        LOG.error("What a screen asked for went wrong", failure);
        Notices.error("That did not work, for a reason on our side. Try again in a moment.");
    }

    private void tell(UI screen, Runnable news) {
        screen.access(() -> {
            screen.setPollInterval(NOT_ASKING);
            removeAll();
            news.run();
        });
    }
}
