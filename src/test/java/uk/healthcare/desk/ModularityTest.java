package uk.healthcare.desk;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import uk.healthcare.desk.common.RecordId;

/** Each module uses only those it says it may, by their public faces, and never in a circle. */
class ModularityTest {

    /** As many public types as a newcomer can look through in a module's root: beyond it a concept is missing. */
    private static final int PUBLIC_TYPES = 25;

    /** Those that are beyond it still: never more than this. */
    private static final Map<String, Integer> BEYOND = Map.of("enquiry", 84, "partner", 35, "ui", 34);

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
        assertThat(modules.stream().toList())
                .allSatisfy(module -> assertThat(publicTypesInRoot(module))
                        .as("public types in the root of " + module.getIdentifier())
                        .isLessThanOrEqualTo(
                                BEYOND.getOrDefault(module.getIdentifier().toString(), PUBLIC_TYPES)));
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
