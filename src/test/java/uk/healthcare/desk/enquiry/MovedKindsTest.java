package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is stored of a merge is found again by its kind when somebody undoes it years later. Whoever must change one of these
 * changes what is stored, too.
 */
class MovedKindsTest {

    @Test
    void kindsAreCalledWhatTheyAreStoredAs() {
        assertThat(List.of(
                        MovedRows.MESSAGE,
                        TakenOver.TASK,
                        TakenOver.STEP,
                        TakenOver.HOLD,
                        TakenOver.COLLABORATOR,
                        TakenOver.RESTRICTED,
                        TakenOver.FIELD))
                .containsExactly(
                        "message",
                        "task",
                        "task of its next step",
                        "enquiry_hold",
                        "collaborator",
                        "restricted",
                        "field ");
    }

    @Test
    void fieldsAreCalledWhatTheyAreStoredAs() {
        assertThat(FieldFilling.FILLABLE)
                .containsExactlyInAnyOrder(
                        "description",
                        "campaign",
                        "market",
                        "track",
                        "service areas",
                        "other area",
                        "engagement models",
                        "care settings",
                        "care models",
                        "scale",
                        "budget",
                        "wanted by");
        assertThat(List.of(TakenOver.ORGANISATION, TakenOver.ENQUIRER)).containsExactly("organisation", "enquirer");
    }

    @Test
    void eachThatCanBeFilledIsAFieldAndFitsItsColumn() {
        var fields = new HashSet<String>();
        FieldByField.collect(new FieldByField() {
            @Override
            public <T extends @Nullable Object> T take(String name, Function<EnquiryFields, T> field) {
                fields.add(name);
                return field.apply(EnquiryFields.blank(Source.PHONE));
            }
        });
        assertThat(fields).containsAll(FieldFilling.FILLABLE).containsAll(FieldFilling.MATCHING_ASKS);
        assertThat(fields).allSatisfy(name -> assertThat(TakenOver.FIELD + name).hasSizeLessThanOrEqualTo(40));
    }
}
