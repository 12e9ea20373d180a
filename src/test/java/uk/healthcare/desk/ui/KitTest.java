package uk.healthcare.desk.ui;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Components of the kit by themselves, in a browser tab without screens. */
abstract class KitTest extends BrowserlessTest {

    @Override
    protected Set<String> scanPackages() {
        return Set.of("uk.healthcare.desk.common");
    }

    static <C extends Component> C shown(C component) {
        UI.getCurrent().add(component);
        return component;
    }

    /** All elements of that tag below, in the order of the page. */
    static List<Element> tags(Component root, String tag) {
        return below(root.getElement())
                .filter(element -> element.getTag().equals(tag))
                .toList();
    }

    static Stream<Element> below(Element root) {
        return root.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(root), root.getChildren().flatMap(KitTest::below));
    }
}
