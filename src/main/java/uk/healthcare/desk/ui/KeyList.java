package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The dialog behind {@code ?}: which keys work on this screen. */
final class KeyList {

    private final Component owner;

    KeyList(Component owner) {
        this.owner = owner;
    }

    Button button() {
        var button = new Button("?", click -> open());
        button.addClassNames("icon-button", "key-button");
        button.setAriaLabel("Keys of this screen");
        return button;
    }

    void open() {
        var dialog = new Dialog();
        dialog.setHeaderTitle("Keys of this screen");
        dialog.addClassName("key-list");
        var keys = owner.getUI().map(KeyRing::of).map(KeyRing::live).orElse(List.of());
        dialog.add(new DataTable<KeyBinding>("Keys of this screen")
                .column("Key", KeyList::cap)
                .column("What it does", KeyBinding::title)
                .rows(keys));
        var close = new Button("Close", click -> dialog.close());
        dialog.getFooter().add(close);
        dialog.open();
    }

    private static Component cap(KeyBinding binding) {
        var cap = new Span(binding.shown());
        cap.addClassName("key");
        return cap;
    }
}
