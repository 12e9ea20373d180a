package uk.healthcare.desk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What {@code bench/run} starts: one benchmark by name, whose figures end as one JSON object in a file. */
public final class Bench {

    static final Path FOLDER = Path.of("target", "bench");

    private Bench() {}

    /** @param arguments the name of the benchmark, then its options */
    public static void main(String[] arguments) throws IOException {
        var options = Options.read(arguments);
        Map<String, Object> figures =
                switch (options.name()) {
                    case "seed" -> new Seeding(options).run();
                    case "screens" -> new Screens(options).run();
                    default -> throw new IllegalArgumentException("No benchmark " + options.name());
                };
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("result.json"), JsonMapper.shared().writeValueAsString(figures));
        System.exit(0);
    }

    /** Tells the person who waits. */
    static void progress(String words) {
        System.err.println(words);
    }
}
