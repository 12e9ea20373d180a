package uk.healthcare.desk.referral.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as it is known.
 *
 * @param market as its names are written: these alone tell nobody
 * @param region ISO 3166-1 alpha-2 of the market, whose telephone numbers are looked for
 * @param allowed names of ours that may stand in a letter even where they look like the enquirer's
 */
public record Identity(
        @Nullable String organisation,
        @Nullable String person,
        @Nullable String email,
        @Nullable String telephone,
        List<String> market,
        @Nullable String region,
        List<String> allowed) {

    public Identity {
        market = List.copyOf(market);
        allowed = List.copyOf(allowed);
    }

    /** The same, with names that may be said. */
    public Identity allowing(List<String> names) {
        return new Identity(organisation, person, email, telephone, market, region, names);
    }
}
