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
        Map<String, Object> figures =
                switch (arguments[0]) {
                    case "seed" -> new Seeding(Options.read(arguments)).run();
                    case "screens" -> new Screens(Options.read(arguments)).run();
                    case "matching" -> new MatchingBench(MatchingOptions.read(arguments)).run();
                    case "fairness" -> new FairnessBench(FairnessOptions.read(arguments)).run();
                    case "mail" -> new MailBench(MailOptions.read(arguments)).run();
                    default -> part(arguments);
                };
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("result.json"), JsonMapper.shared().writeValueAsString(figures));
        System.exit(0);
    }

    /** What a benchmark runs beside itself, in another process that does not come back from here. */
    private static Map<String, Object> part(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "mail-host" -> MailHost.serve();
            case "mail-desk" -> Killing.work(MailOptions.read(arguments));
            default -> throw new IllegalArgumentException("No benchmark " + arguments[0]);
        }
        throw new IllegalStateException("It ends with its process");
    }

    /** Tells the person who waits. */
    static void progress(String words) {
        System.err.println(words);
    }
}
