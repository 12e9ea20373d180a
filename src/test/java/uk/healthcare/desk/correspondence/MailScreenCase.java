package uk.healthcare.desk.correspondence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.DeskViewTest;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.enquiry.EnquiryPageQuery;

/** The screens of mail, with a letterbox of their own to fill, as people read and work them. */
abstract class MailScreenCase extends DeskViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    EnquiryPageQuery enquiries;

    Letterbox box;

    @BeforeEach
    void aLetterbox() {
        box = new Letterbox(application);
    }

    /** The enquiry that a letter of somebody new has become. */
    EnquiryId letter() {
        return box.enquiryOf(box.arrives(
                box.letter("a@" + box.unique() + ".example", "Hospital " + box.unique(), "", "We plan a hospital.")));
    }

    static Component open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
        return UI.getCurrent();
    }

    void press(String text) {
        test(findInView(Button.class).withText(text).single()).click();
    }

    static String text() {
        return text(UI.getCurrent());
    }

    private static String text(Component component) {
        var own = component.getElement().getTextRecursively();
        return own + component.getChildren().map(MailScreenCase::text).reduce("", String::concat);
    }
}
