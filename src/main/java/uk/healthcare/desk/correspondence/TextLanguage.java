package uk.healthcare.desk.correspondence;

/** In which of the product's languages a text is written, so that its writer is answered in it. */
final class TextLanguage {

    private TextLanguage() {}

    /** A code of {@link uk.healthcare.desk.reference.Language}; English when it is none of them. */
    static String of(String text) {
        var arabic = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                .count();
        var han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        var letters = text.codePoints().filter(Character::isLetter).count();
        return arabic * 3 > letters ? "ar" : han * 5 > letters ? "zh" : "en";
    }
}
