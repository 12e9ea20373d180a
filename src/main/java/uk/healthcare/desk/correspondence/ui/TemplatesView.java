package uk.healthcare.desk.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import uk.healthcare.desk.correspondence.templates.TemplatePurpose;
import uk.healthcare.desk.correspondence.templates.TemplateService;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.ui.FilterBar;
import uk.healthcare.desk.ui.PageHeader;
import uk.healthcare.desk.ui.Words;

/** The texts that messages begin with, by purpose and language, for managers and administrators. */
@Route(TemplatesView.PATH)
@PageTitle("Templates – Enquiry Desk")
@Menu(order = 64, title = "Templates")
@RolesAllowed({"MANAGER", "ADMINISTRATOR"})
class TemplatesView extends Div implements BeforeEnterObserver {

    static final String PATH = "templates";

    private final transient TemplateService templates;
    private final Select<TemplatePurpose> purpose = new Select<>();
    private final Select<Language> language = new Select<>();
    private final Div place = new Div();

    TemplatesView(TemplateService templates) {
        this.templates = templates;
        purpose.setLabel("What for");
        purpose.setItems(TemplatePurpose.values());
        purpose.setItemLabelGenerator(Words::of);
        language.setLabel("Language");
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::nativeName);
        purpose.addValueChangeListener(change -> toUrl(change.isFromClient()));
        language.addValueChangeListener(change -> toUrl(change.isFromClient()));
        add(
                new PageHeader("Templates").sub("What messages to enquirers and partners begin with"),
                new FilterBar(purpose, language),
                place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var wanted = parameters.getSingleParameter("for").orElse("");
        purpose.setValue(Arrays.stream(TemplatePurpose.values())
                .filter(one -> name(one).equals(wanted))
                .findFirst()
                .orElse(TemplatePurpose.ACKNOWLEDGEMENT));
        language.setValue(
                parameters.getSingleParameter("language").flatMap(Language::of).orElse(Language.ENGLISH));
        show();
    }

    private void show() {
        place.removeAll();
        place.add(new TemplateForm(purpose.getValue(), language.getValue(), templates, this::show));
    }

    private void toUrl(boolean chosen) {
        if (chosen) {
            getUI().ifPresent(ui -> ui.navigate(
                    PATH,
                    QueryParameters.simple(Map.of(
                            "for", name(purpose.getValue()),
                            "language", language.getValue().code()))));
        }
    }

    private static String name(TemplatePurpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
