package uk.healthcare.desk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.EnquiryRegistration;
import uk.healthcare.desk.enquiry.OrganisationKind;
import uk.healthcare.desk.enquiry.Priority;
import uk.healthcare.desk.enquiry.Source;
import uk.healthcare.desk.reference.CareSetting;
import uk.healthcare.desk.staff.Role;

/** Until its fields are filled, what an enquiry asks is what its text says; what somebody has filled in is not read over. */
class NeedFromTextTest extends DeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    @Autowired
    NeedReader reader;

    @Autowired
    EnquiryRegistration registration;

    @Autowired
    SuggestionService suggestions;

    @ParameterizedTest
    @CsvSource({
        "Cataract surgery as day cases for our city",
        "Cirugía de cataratas ambulatoria",
        "Chirurgie de la cataracte en ambulatoire",
        "Cirurgia de catarata em regime de ambulatório",
        "جراحة المياه البيضاء",
        "白内障日间手术",
    })
    void it_is_read_in_six_languages(String text) {
        var need = reader.read(asked(text, null, Set.of()), TODAY, List.of());
        assertThat(need.areas()).contains("eye-care-day-surgery");
        assertThat(need.unconfirmed()).contains(NeedPart.SERVICE_AREA);
    }

    @Test
    void what_is_filled_in_stands_and_is_confirmed() {
        var need = reader.read(asked("Cataract surgery in Kuwait, 80 beds", "AE", Set.of("stroke")), TODAY, List.of());
        assertThat(need.areas()).containsExactly("stroke");
        assertThat(need.market()).isEqualTo("AE");
        assertThat(need.scale()).isEqualTo(new Scale(80, 80));
        assertThat(need.unconfirmed()).contains(NeedPart.SCALE).doesNotContain(NeedPart.SERVICE_AREA, NeedPart.MARKET);
    }

    @Test
    void the_service_finds_partners_by_the_text_alone_and_whom_it_names() {
        actAs(Role.OFFICER);
        var enquiry = registration.register(
                UUID.randomUUID(), asked("We heard of Moorfields and would like the same here", "QA", Set.of()));
        var found = suggestions.suggest(enquiry);
        assertThat(found.fitting().getFirst().name()).startsWith("Moorfields");
        assertThat(found.fitting().getFirst().named()).isTrue();
    }

    private static EnquiryFields asked(String text, String market, Set<String> areas) {
        return new EnquiryFields(
                text,
                "",
                Source.EMAIL,
                null,
                null,
                OrganisationKind.OTHER,
                market,
                null,
                null,
                null,
                null,
                "en",
                null,
                Priority.NORMAL,
                areas,
                null,
                Set.of(),
                Set.<CareSetting>of(),
                Set.of(),
                null,
                null,
                null);
    }
}
