package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** All keys of one browser tab. The browser is told which keys to catch; the last binding of a key runs. */
@JsModule("context://assets/keys.js")
final class KeyRing extends Div {

    private static final String DETAIL = "event.detail.key";

    private final List<KeyBinding> bindings = new ArrayList<>();
    private boolean letters = true;

    private KeyRing() {
        addClassName("key-ring");
        getElement()
                .addEventListener(
                        "desk-key",
                        event -> press(event.getEventData().get(DETAIL).asString()))
                .addEventData(DETAIL)
                .allowInert();
    }

    static KeyRing of(UI ui) {
        var known = ComponentUtil.getData(ui, KeyRing.class);
        if (known != null) {
            return known;
        }
        var made = new KeyRing();
        ComponentUtil.setData(ui, KeyRing.class, made);
        ui.getElement().appendChild(made.getElement());
        return made;
    }

    void add(KeyBinding binding) {
        if (!bindings.contains(binding)) {
            bindings.add(binding);
            tellBrowser();
        }
    }

    void remove(KeyBinding binding) {
        bindings.remove(binding);
        tellBrowser();
    }

    void letters(boolean on) {
        letters = on;
        tellBrowser();
    }

    void press(String key) {
        live().stream()
                .filter(binding -> binding.key().equals(key))
                .findFirst()
                .ifPresent(binding -> binding.action().run());
    }

    /** The keys that work now, in the order they were made; of two that share a key, the later. */
    List<KeyBinding> live() {
        var inFront = getUI().flatMap(OpenDialog::inFront);
        var byKey = new LinkedHashMap<String, KeyBinding>();
        bindings.stream()
                .filter(binding -> (letters || !binding.isLetter()) && binding.isLive())
                .filter(binding -> inFront.isEmpty() || reaches(binding, inFront.get()))
                .forEach(binding -> byKey.put(binding.key(), binding));
        return List.copyOf(byKey.values());
    }

    /** A dialog leaves only its own keys, and those of the notices, which lie above it. */
    private static boolean reaches(KeyBinding binding, Component dialog) {
        return binding.scope() instanceof Notice || OpenDialog.isWithin(binding.scope(), dialog);
    }

    private void tellBrowser() {
        var caught = bindings.stream()
                .filter(binding -> letters || !binding.isLetter())
                .map(KeyBinding::key)
                .distinct()
                .collect(Collectors.joining(" "));
        getElement().setAttribute("data-keys", caught);
    }
}
