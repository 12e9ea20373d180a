package uk.healthcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each use case names the test classes that verify it, and they exist. */
class UseCasesTest {

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    static Stream<Path> useCases() throws IOException {
        return Files.list(Path.of("docs/use-cases")).sorted();
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void namesTestClassesThatExist(Path useCase) throws IOException {
        var text = Files.readString(useCase);
        var verified = text.substring(text.indexOf("**Verified by:**"));
        var named =
                NAME.matcher(verified).results().map(match -> match.group(1)).toList();
        assertThat(named).as("%s says by what it is verified", useCase).isNotEmpty();
        assertThat(testClasses()).as("test classes named in %s", useCase).containsAll(named);
    }

    private static Set<String> testClasses() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\w+(Test|IT)\\.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
