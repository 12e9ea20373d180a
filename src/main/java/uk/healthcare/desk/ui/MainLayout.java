package uk.healthcare.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The frame of every screen: navigation at the side, search and the person at the top, the screen itself. */
@Layout
@PermitAll
@JsModule("context://assets/focus.js")
@JsModule("context://assets/lists.js")
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final SideNavigation navigation;
    private final Main main = new Main();
    private final KeyList keyList = new KeyList(this);
    private final @Nullable ShellAccount account;

    public MainLayout(
            ObjectProvider<ShellAccount> account,
            ObjectProvider<SearchSource> sources,
            ObjectProvider<MenuCounts> counts,
            ObjectProvider<AuthenticationContext> authentication) {
        this.account = account.getIfAvailable();
        navigation = new SideNavigation(counts.getIfAvailable());
        addClassName("shell");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        var search = new SearchBox(sources.orderedStream().toList());
        var top = new Header(search, tools(authentication.getIfAvailable()));
        top.addClassName("top-bar");
        var page = new Div(top, main);
        page.addClassName("shell-page");
        add(skipLink(), navigation, page);
        Keys.on(this, "?", "Show the keys of this screen", keyList::open);
        Keys.on(this, "/", "Search", search::focus);
        Keys.on(this, "Ctrl+k", "Search", search::focus);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        NoticeStack.of(attach.getUI());
        KeyRing.of(attach.getUI()).letters(account == null || account.letterKeys());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.update(event.getLocation().getPath());
    }

    private Div tools(@Nullable AuthenticationContext authentication) {
        var tools = new Div();
        tools.addClassName("tools");
        if (account != null && account.mayCreateEnquiry()) {
            tools.add(newEnquiry());
            Keys.on(this, "n", "New enquiry", () -> UI.getCurrentOrThrow().navigate("enquiries/new"));
        }
        tools.add(keyList.button(), new ThemeSwitch());
        if (account != null) {
            tools.add(new AccountMenu(account, authentication));
        }
        return tools;
    }

    private static Anchor newEnquiry() {
        var link = new Anchor("enquiries/new", "New enquiry");
        link.addClassNames("button", "is-primary");
        return link;
    }

    private static Anchor skipLink() {
        var link = new Anchor("#main", "Skip to main content");
        link.addClassName("skip-link");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }
}
