package uk.healthcare.desk.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.jspecify.annotations.Nullable;

/** Who is signed in, and what is theirs to set. */
final class AccountMenu extends Div {

    private final ShellAccount account;

    AccountMenu(ShellAccount account, @Nullable AuthenticationContext authentication) {
        this.account = account;
        addClassName("account");
        var button = new Button(new Span(account.name()));
        button.addClassName("account-button");
        button.setAriaLabel("Account of " + account.name());
        var letters = new Checkbox("Single-letter keys");
        letters.setValue(account.letterKeys());
        letters.setHelperText("Keys such as c and / outside fields");
        letters.addValueChangeListener(this::switchLetters);
        var menu = new Div(letters, new Anchor("account", "Change password"));
        menu.addClassName("account-menu");
        if (authentication != null) {
            menu.add(new Button("Sign out", click -> authentication.logout()));
        }
        var popover = new Popover(menu);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel("Account");
        popover.setAutofocus(true);
        add(button, popover);
    }

    private void switchLetters(ComponentValueChangeEvent<Checkbox, Boolean> change) {
        account.letterKeys(change.getValue());
        KeyRing.of(UI.getCurrentOrThrow()).letters(change.getValue());
    }
}
