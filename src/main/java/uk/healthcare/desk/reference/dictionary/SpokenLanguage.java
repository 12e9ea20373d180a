package uk.healthcare.desk.reference.dictionary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The language of a text among the six that enquirers are answered in: by its script, and among those in Latin letters
 * by its commonest small words. A statistical detector would bring tens of megabytes of models for four languages.
 */
final class SpokenLanguage {

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
            words("the of and to in for is our we are with you would like at from by on that have has be this an it as "
                    + "can could which your their not or was will need please who how dear regards"),
            "fr",
            words("le la les des du et une un pour nous avec dans sur est que qui au aux ce notre vous par pas en sont "
                    + "votre nos je souhaitons cherchons l d bonjour madame monsieur ou chez plus a"),
            "es",
            words("el la los las del y una un para con en nos que es por al su nuestro nuestra se lo como mas esta sus "
                    + "buscamos queremos necesitamos estimados buenos gracias muy a o hola sobre"),
            "pt",
            words("o os as do da dos das e uma um para com em no na nos que por ao nosso nossa se como mais seu sua "
                    + "procuramos queremos precisamos bom obrigado nao sao pelo pela a sobre"));

    private SpokenLanguage() {}

    static String of(List<Word> words) {
        var counts = new HashMap<String, Integer>();
        for (var word : words) {
            int letter = word.folded().codePointAt(0);
            if (WordStem.isHan(letter)) {
                counts.merge("zh", 1, Integer::sum);
            } else if (letter >= 0x600 && letter <= 0x6FF) {
                counts.merge("ar", 2, Integer::sum);
            } else {
                SMALL_WORDS.forEach((language, small) -> {
                    if (small.contains(word.folded())) {
                        counts.merge(language, 2, Integer::sum);
                    }
                });
                endings(word.folded()).forEach(language -> counts.merge(language, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("en");
    }

    private static List<String> endings(String word) {
        if (word.length() < 5) {
            return List.of();
        }
        if (word.endsWith("cao") || word.endsWith("coes") || word.endsWith("encia") && word.length() > 7) {
            return List.of("pt");
        }
        if (word.endsWith("cion") || word.endsWith("ciones") || word.endsWith("dad")) {
            return List.of("es");
        }
        if (word.endsWith("eur") || word.endsWith("ique") || word.endsWith("eux") || word.endsWith("aire")) {
            return List.of("fr");
        }
        return word.endsWith("ing") ? List.of("en") : List.of();
    }

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }
}
