package uk.healthcare.desk.reference.dictionary;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a text says that it does not ask for something. That something is missing is no such thing: "we have no
 * radiotherapy" asks for it.
 */
final class Negation {

    private static final int WORDS_BEFORE = 8;

    private static final String FILL =
            "( (a|an|the|any|about|for|in|to|with|help|de|la|le|les|el|los|las|o|os|un|une|una|uma"
                    + "|d|l|formation|services|service|servicios|servicos|um))*$";

    private static final Pattern LATIN = Pattern.compile("(^| )("
            + "not|nor|other than|except|except for|excluding|rather than|instead of|apart from"
            + "|not (asking|looking|interested|seeking|searching|needing|wanting|requesting|inquiring|enquiring)"
            + "|(do|does|did) not (need|want|seek|require|ask|wish|look)|no need|don t (need|want)"
            + "|pas (cherch|besoin)\\w*|(cherchons|voulons|souhaitons|demandons|besoin) pas|autre que|autres que|sauf|hors|plutot que"
            + "|no (buscamos|queremos|necesitamos|pedimos|nos interesa)|excepto|salvo|en lugar de|en vez de|no sea|no es"
            + "|nao (procuramos|queremos|precisamos|pedimos)|exceto|em vez de|que nao|nao e"
            + ")" + FILL);

    private static final Pattern ARABIC = Pattern.compile(
            "(^| )(لا (نبحث|نريد|نحتاج|نطلب|نرغب)|ليس|ليست|باستثنا|سوي|بدلا من|غير)( (عن|الي|في|من|علي|خدمات))*$");

    private static final Pattern HAN = Pattern.compile("(不 是|不 需 要|不 要|除 了|而 不 是|不 包 括|并 非|不 想)( 关 于)?$");

    private static final Pattern OR = Pattern.compile("(or|nor|ou|o|ni|nem|او|ولا|或)?");

    private Negation() {}

    /** @param at where the thing stands among the words */
    static boolean isBefore(List<Word> words, int at) {
        int from = at;
        while (from > 0
                && at - from < WORDS_BEFORE
                && (from == at || words.get(from).gap() != Word.Gap.STOP)) {
            if (words.get(from).gap() == Word.Gap.STOP) {
                break;
            }
            from--;
        }
        var before = words.subList(from, at).stream().map(Word::folded).collect(Collectors.joining(" "));
        return LATIN.matcher(before).find()
                || ARABIC.matcher(before).find()
                || HAN.matcher(before).find();
    }

    /** Whether only an "or" lies between two things, so that a "not" before the first is for both. */
    static boolean reaches(List<Word> words, int endOfFirst, int second) {
        var between =
                words.subList(endOfFirst, second).stream().map(Word::folded).collect(Collectors.joining(" "));
        return !between.isEmpty() && OR.matcher(between).matches();
    }
}
