package uk.healthcare.desk.files;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Looks for malicious software in a file. */
interface VirusScanner {

    /** Where none is set up. */
    VirusScanner NONE = content -> Verdict.UNKNOWN;

    /** @throws IOException when the scanner cannot be asked */
    Verdict scan(InputStream content) throws IOException;

    /** @param threat the scanner's name of what it found */
    record Verdict(ScanState state, @Nullable String threat) {

        static final Verdict UNKNOWN = new Verdict(ScanState.NOT_SCANNED, null);
        static final Verdict CLEAN = new Verdict(ScanState.CLEAN, null);

        static Verdict infected(String threat) {
            return new Verdict(ScanState.INFECTED, threat);
        }
    }
}
