package uk.healthcare.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class ActionButtonTest extends KitTest {

    @Test
    void itIsPressedAgainAfterADeadDatabase() {
        var pressed = new AtomicInteger();
        var save = shown(new ActionButton("Save", () -> {
            if (pressed.incrementAndGet() == 1) {
                throw new DataAccessResourceFailureException("away");
            }
        }));
        assertThat(save.isDisableOnClick()).isTrue();
        assertThatThrownBy(() -> test(save).click()).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(save.isEnabled()).isTrue();
        test(save).click();
        assertThat(pressed).hasValue(2);
        assertThat(save.isEnabled()).isTrue();
    }
}
