package uk.healthcare.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest extends KitTest {

    private final List<String> pressed = new ArrayList<>();

    private Div scope(String key, String name) {
        var scope = new Div();
        Keys.on(scope, key, name, () -> pressed.add(name));
        return scope;
    }

    private static KeyRing ring() {
        return KeyRing.of(UI.getCurrent());
    }

    @Test
    void aKeyWorksWhileItsScopeIsOnScreen() {
        var scope = scope("c", "Claim");
        ring().press("c");
        shown(scope);
        ring().press("c");
        UI.getCurrent().remove(scope);
        ring().press("c");
        assertThat(pressed).containsExactly("Claim");
    }

    @Test
    void theBrowserIsToldWhichKeysToCatch() {
        shown(scope("c", "Claim"));
        shown(scope("Ctrl+k", "Search"));
        assertThat(ring().getElement().getAttribute("data-keys")).isEqualTo("c Ctrl+k");
    }

    @Test
    void theLastOneMadeGoesFirst() {
        shown(scope("c", "Claim"));
        shown(scope("c", "Copy"));
        ring().press("c");
        assertThat(pressed).containsExactly("Copy");
    }

    @Test
    void nothingHiddenOrDisabledFires() {
        var hidden = shown(scope("h", "Hidden"));
        hidden.setVisible(false);
        var parent = new Div(scope("d", "Disabled"));
        shown(parent).setEnabled(false);
        ring().press("h");
        ring().press("d");
        assertThat(pressed).isEmpty();
        assertThat(ring().live()).isEmpty();
    }

    @Test
    void nothingBehindADialogFiresButItsOwnKeysDo() {
        shown(scope("c", "Claim"));
        var dialog = new Dialog(scope("x", "Close"));
        dialog.open();
        roundTrip();
        ring().press("c");
        ring().press("x");
        assertThat(pressed).containsExactly("Close");
    }

    @Test
    void whatIsSaidAboveADialogCanBeUndoneThere() {
        Notices.undo("Claimed.", () -> pressed.add("Undo"));
        new Dialog().open();
        roundTrip();
        ring().press("u");
        assertThat(pressed).containsExactly("Undo");
    }

    @Test
    void aClosedDialogIsNotInTheWay() {
        shown(scope("c", "Claim"));
        var dialog = new Dialog();
        dialog.open();
        roundTrip();
        dialog.close();
        ring().press("c");
        assertThat(pressed).containsExactly("Claim");
    }

    @Test
    void lettersCanBeSwitchedOffAndNamedKeysStay() {
        shown(scope("c", "Claim"));
        shown(scope("?", "Keys"));
        shown(scope("Ctrl+k", "Search"));
        ring().letters(false);
        assertThat(ring().getElement().getAttribute("data-keys")).isEqualTo("Ctrl+k");
        ring().press("c");
        ring().press("?");
        ring().press("Ctrl+k");
        assertThat(pressed).containsExactly("Search");
        assertThat(ring().live()).extracting(KeyBinding::title).containsExactly("Search");
    }

    @Test
    void aKeyCanBeTakenBack() {
        var scope = new Div();
        var registration = Keys.on(scope, "c", "Claim", () -> pressed.add("Claim"));
        shown(scope);
        registration.remove();
        ring().press("c");
        assertThat(pressed).isEmpty();
    }

    @Test
    void theListSaysEachKeyOnce() {
        shown(scope("c", "Claim"));
        shown(scope("c", "Copy"));
        assertThat(ring().live()).extracting(KeyBinding::title).containsExactly("Copy");
    }
}
