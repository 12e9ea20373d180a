package uk.healthcare.desk.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the benchmark of mail.
 *
 * @param messages how many arrive at once
 * @param arrivals how many arrive one a second; 0 for none
 * @param large how many megabytes one message more has; 0 for none
 * @param kills how often the desk is killed while it takes them in; 0 for never
 * @param imap another server, as host:port:user:password; null for one of our own
 * @param server what the result calls it
 * @param from a folder of .eml files that are sent in place of everything else
 * @param csv where to write what became of each of them
 */
record MailOptions(
        int messages,
        int arrivals,
        int large,
        int kills,
        long seed,
        @Nullable String imap,
        String server,
        @Nullable Path from,
        Path csv) {

    static MailOptions read(String[] arguments) {
        var messages = 5_000;
        var arrivals = 60;
        var large = 0;
        var kills = 0;
        var seed = 7L;
        String imap = null;
        var server = "";
        Path from = null;
        var csv = Bench.FOLDER.resolve("mail.csv");
        for (var i = 1; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--messages" -> messages = Integer.parseInt(arguments[++i]);
                case "--arrivals" -> arrivals = Integer.parseInt(arguments[++i]);
                case "--large" -> large = Integer.parseInt(arguments[++i]);
                case "--kills" -> kills = Integer.parseInt(arguments[++i]);
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                case "--imap" -> imap = arguments[++i];
                case "--server" -> server = arguments[++i];
                case "--from" -> from = Path.of(arguments[++i]);
                case "--csv" -> csv = Path.of(arguments[++i]);
                default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
            }
        }
        return new MailOptions(messages, arrivals, large, kills, seed, imap, server, from, csv);
    }

    /** Where the desk of the run is: always a new one. */
    Path folder() {
        return Bench.FOLDER.resolve("desk-mail");
    }
}
