package uk.healthcare.desk.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** In which of the languages that several markets share each market's public life is held: official ones, and English by use. */
final class MarketLanguages {

    private static final Map<String, Set<String>> MARKETS = Map.of(
            "ar", markets("DZ BH TD KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE"),
            "zh", markets("CN HK MO TW SG"),
            "es", markets("AR BO CL CO CR CU DO EC SV GQ GT HN MX NI PA PY PE ES UY VE"),
            "pt", markets("AO BR CV GW MO MZ PT ST TL"),
            "fr",
                    markets(
                            "DZ AD BE BJ BF BI CM CF TD KM CG CD CI DJ FR GA GN HT LB LU MG ML MC MA MR NE RW SN CH TG TN VU"),
            "ru", markets("AM AZ BY GE KZ KG MD RU TJ TM UZ"),
            "de", markets("AT CH DE"),
            "en",
                    markets(
                            "AI AG AU BS BB BZ BM BW BN VG CM CA KY CY DM SZ ET FJ FK GM GH GI GD GG GY HK IN IM IE JM JE KE "
                                    + "KI LS LR MW MY MT MU MS NA NR NP NZ NG PK PW PG PH RW WS SC SL SG SB ZA KN LC SH VC SS LK TZ TO TT TC TV "
                                    + "UG AE US VU ZM ZW"));

    private MarketLanguages() {}

    /** ISO 639-1 codes; empty where the market shares its language with none that we know. */
    static Set<String> of(String market) {
        return MARKETS.entrySet().stream()
                .filter(language -> language.getValue().contains(market))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> markets(String codes) {
        return Arrays.stream(codes.split(" ")).collect(Collectors.toSet());
    }
}
