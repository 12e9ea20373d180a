package uk.healthcare.desk.referral.brief;

import java.util.regex.Pattern;

/** Letters of other alphabets that look like Latin ones, within a word that is otherwise Latin. */
final class Lookalikes {

    private static final String OTHERS = "аеорсухіјѕԁһАВЕКМНОРСТУХІЈЅαορνικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "aeopcyxijsdhABEKMHOPCTYXIJSaopvikABEZHIKMNOPTYX";
    private static final Pattern IS_LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern IS_OTHER = Pattern.compile("[\\p{IsCyrillic}\\p{IsGreek}]");

    private Lookalikes() {}

    /** The word as it looks; itself when it is of one alphabet. */
    static String inLatin(String word) {
        if (!IS_OTHER.matcher(word).find() || !IS_LATIN.matcher(word).find()) {
            return word;
        }
        var looks = new StringBuilder(word);
        for (var at = 0; at < looks.length(); at++) {
            var known = OTHERS.indexOf(looks.charAt(at));
            if (known >= 0) {
                looks.setCharAt(at, LATIN.charAt(known));
            }
        }
        return looks.toString();
    }
}
