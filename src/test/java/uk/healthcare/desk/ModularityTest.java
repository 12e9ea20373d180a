package uk.healthcare.desk;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import uk.healthcare.desk.common.RecordId;

/** Each module uses only those it says it may, by their public faces, and never in a circle. */
class ModularityTest {

    /** As many public types as a newcomer can look through in a module's root: beyond it a concept is missing. */
    private static final int PUBLIC_TYPES = 25;

    /** Those that are beyond it still: never more than this, and each step towards it is written down here. */
    private static final Map<String, Long> BEYOND = Map.of("enquiry", 80L, "partner", 35L, "ui", 33L);

    private final ApplicationModules modules = ApplicationModules.of(EnquiryDeskApplication.class);

    @Test
    void modules_keep_to_what_they_declare() {
        modules.verify();
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().assignedFrom(eachPackage()).should().beFreeOfCycles().check(DeskClasses.all());
    }

    @Test
    void the_face_of_a_module_can_be_looked_through() {
        var beyond = modules.stream()
                .collect(Collectors.toMap(
                        module -> module.getIdentifier().toString(), ModularityTest::publicTypesInRoot));
        beyond.values().removeIf(types -> types <= PUBLIC_TYPES);
        assertThat(beyond).as("modules with many public types in their root").isEqualTo(BEYOND);
    }

    /** Typed ids aside: however many, they are one concept. */
    private static long publicTypesInRoot(ApplicationModule module) {
        return DeskClasses.all().stream()
                .filter(type ->
                        type.getPackageName().equals(module.getBasePackage().getName()))
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.isAssignableTo(RecordId.class))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "each package";
            }
        };
    }
}
