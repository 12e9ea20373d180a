package uk.healthcare.desk;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The product's own classes as ArchUnit reads them: once for all tests of a JVM, since that takes many seconds. */
public final class DeskClasses {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("uk.healthcare.desk");

    private DeskClasses() {}

    public static JavaClasses all() {
        return ALL;
    }
}
