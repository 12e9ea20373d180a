package uk.healthcare.desk.bench;

import java.nio.file.Path;

/**
 * What was asked for.
 *
 * @param enquiries how many the desk has
 * @param calls of each screen
 * @param fresh whether a desk of that size that is there already is made anew
 * @param only the one screen to measure; empty for all
 */
record Options(String name, int enquiries, long seed, int calls, boolean fresh, String only) {

    static Options read(String[] arguments) {
        var enquiries = 10_000;
        var seed = 7L;
        var calls = 200;
        var fresh = false;
        var only = "";
        for (var i = 1; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--enquiries" -> enquiries = Integer.parseInt(arguments[++i]);
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                case "--calls" -> calls = Integer.parseInt(arguments[++i]);
                case "--fresh" -> fresh = true;
                case "--only" -> only = arguments[++i];
                default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
            }
        }
        return new Options(arguments[0], enquiries, seed, calls, fresh, only);
    }

    boolean wants(String screen) {
        return only.isEmpty() || only.equals(screen);
    }

    /** Where the desk of that size is kept, so that the next run need not make it again. */
    Path folder() {
        return Bench.FOLDER.resolve("desk-" + enquiries + "-" + seed);
    }

    Path seeded() {
        return folder().resolve("seeded.json");
    }
}
