package uk.healthcare.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchBoxTest extends KitTest {

    private static SearchSource source(String heading, SearchHit... hits) {
        return new SearchSource() {
            @Override
            public List<SearchHit> search(String text, int limit) {
                return text.equals("kuwait") ? List.of(hits) : List.of();
            }

            @Override
            public String heading() {
                return heading;
            }
        };
    }

    private final SearchBox box = new SearchBox(List.of(
            source("Enquiries", new SearchHit("HUK-2026-000412", "Ministry of Health", "enquiries/412")),
            source("People"),
            source("Partners", new SearchHit("GOSH", "NHS trust", "partners/7"))));

    private void type(String text) {
        shown(box);
        find(Input.class, box).single().setValue(text);
    }

    private List<Element> withRole(String role) {
        return below(box.getElement())
                .filter(element -> role.equals(element.getAttribute("role")))
                .toList();
    }

    @Test
    void isAComboboxOverAListbox() {
        shown(box);
        var input = withRole("combobox").getFirst();
        assertThat(input.getAttribute("aria-controls"))
                .isEqualTo(withRole("listbox").getFirst().getAttribute("id"));
        assertThat(input.getAttribute("aria-expanded")).isEqualTo("false");
    }

    @Test
    void hitsStandUnderTheirHeadingAndEmptySourcesAreLeftOut() {
        type("kuwait");
        assertThat(withRole("group"))
                .extracting(group -> group.getAttribute("aria-label"))
                .containsExactly("Enquiries", "Partners");
        assertThat(withRole("option"))
                .extracting(option -> option.getAttribute("href"))
                .containsExactly("enquiries/412", "partners/7");
        assertThat(withRole("combobox").getFirst().getAttribute("aria-expanded"))
                .isEqualTo("true");
    }

    @Test
    void nothingFoundIsSaid() {
        type("<b>nowhere</b>");
        assertThat(withRole("listbox").getFirst().getTextRecursively()).isEqualTo("Nothing found for “<b>nowhere</b>”");
    }

    @Test
    void blankTextClosesTheList() {
        type("kuwait");
        find(Input.class, box).single().setValue("  ");
        assertThat(withRole("combobox").getFirst().getAttribute("aria-expanded"))
                .isEqualTo("false");
        assertThat(withRole("listbox").getFirst().isVisible()).isFalse();
    }
}
