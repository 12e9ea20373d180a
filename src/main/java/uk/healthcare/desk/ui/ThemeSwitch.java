package uk.healthcare.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;

/** Goes through light, dark and what the system prefers; the browser keeps the choice. */
@JsModule("context://assets/theme-switch.js")
final class ThemeSwitch extends Button {

    ThemeSwitch() {
        addClassNames("icon-button", "theme-switch");
        setText("◐");
        setAriaLabel("Colours");
    }
}
