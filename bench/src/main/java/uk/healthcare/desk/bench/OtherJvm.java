package uk.healthcare.desk.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Another process that runs a part of the benchmark, with the same classes. */
final class OtherJvm {

    private OtherJvm() {}

    static Process start(String memory, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                memory,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
