package uk.healthcare.desk.partner;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The English region that a postcode lies in: by its area, or by its district where the area straddles a border that
 * matters for the trusts of the file. Other straddling districts count to the region of most of their area.
 */
final class PostcodeRegion {

    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2})([0-9]{1,2})[A-Z]? .*");

    private static final Map<EnglishRegion, String> AREAS = Map.ofEntries(
            entry(EnglishRegion.NORTH_EAST, "DH DL NE SR TS"),
            entry(EnglishRegion.NORTH_WEST, "BB BL CA CH CW FY L LA M OL PR SK WA WN"),
            entry(EnglishRegion.YORKSHIRE_AND_THE_HUMBER, "BD DN HD HG HU HX LS S WF YO"),
            entry(EnglishRegion.EAST_MIDLANDS, "DE LE LN NG NN"),
            entry(EnglishRegion.WEST_MIDLANDS, "B CV DY HR ST SY TF WR WS WV"),
            entry(EnglishRegion.EAST_OF_ENGLAND, "AL CB CM CO IP LU NR PE SG SS WD"),
            entry(EnglishRegion.LONDON, "BR CR E EC EN HA IG N NW RM SE SM SW TW UB W WC"),
            entry(EnglishRegion.SOUTH_EAST, "BN CT DA GU HP KT ME MK OX PO RG RH SL SO TN"),
            entry(EnglishRegion.SOUTH_WEST, "BA BH BS DT EX GL PL SN SP TA TQ TR"));

    private static final Map<String, EnglishRegion> DISTRICTS = Map.ofEntries(
            entry("S40", EnglishRegion.EAST_MIDLANDS),
            entry("S41", EnglishRegion.EAST_MIDLANDS),
            entry("S42", EnglishRegion.EAST_MIDLANDS),
            entry("S43", EnglishRegion.EAST_MIDLANDS),
            entry("S44", EnglishRegion.EAST_MIDLANDS),
            entry("DE13", EnglishRegion.WEST_MIDLANDS),
            entry("DE14", EnglishRegion.WEST_MIDLANDS),
            entry("DE15", EnglishRegion.WEST_MIDLANDS),
            entry("KT1", EnglishRegion.LONDON),
            entry("KT2", EnglishRegion.LONDON),
            entry("MK40", EnglishRegion.EAST_OF_ENGLAND),
            entry("MK41", EnglishRegion.EAST_OF_ENGLAND),
            entry("MK42", EnglishRegion.EAST_OF_ENGLAND));

    private static final Map<String, EnglishRegion> BY_AREA = new HashMap<>();

    static {
        AREAS.forEach((region, areas) -> Arrays.stream(areas.split(" ")).forEach(area -> BY_AREA.put(area, region)));
    }

    private PostcodeRegion() {}

    /** Null for a postcode outside England, or one that is none. */
    static @Nullable EnglishRegion of(String postcode) {
        var parts = POSTCODE.matcher(postcode);
        if (!parts.matches()) {
            return null;
        }
        var district = DISTRICTS.get(parts.group(1) + parts.group(2));
        return district == null ? BY_AREA.get(parts.group(1)) : district;
    }
}
