package uk.healthcare.desk.referral.brief;

import java.util.ArrayList;
import java.util.List;

/** A text as its words, with the place of each. A word ends where a small letter is followed by a capital, too. */
record BriefText(String text, List<BriefWord> words) {

    static BriefText of(String text) {
        return new BriefText(text, new Reader(text).read());
    }

    private static final class Reader {

        private final String text;
        private final List<BriefWord> words = new ArrayList<>();
        private int start = -1;
        private boolean begins = true;

        Reader(String text) {
            this.text = text;
        }

        List<BriefWord> read() {
            var before = ' ';
            for (var at = 0; at < text.length(); at++) {
                var character = text.charAt(at);
                if (!isOfWord(character)) {
                    end(at);
                    begins = begins(character);
                } else if (start < 0) {
                    start = at;
                } else if (Character.isLowerCase(before) && Character.isUpperCase(character)) {
                    end(at);
                    start = at;
                }
                before = character;
            }
            end(text.length());
            return words;
        }

        private void end(int at) {
            if (start < 0) {
                return;
            }
            var written = text.substring(start, at);
            var folded = Spelling.fold(written);
            if (!folded.isEmpty()) {
                var capitals =
                        written.codePoints().filter(Character::isUpperCase).count() > 1
                                && written.codePoints().noneMatch(Character::isLowerCase);
                words.add(new BriefWord(
                        folded, start, at, Character.isUpperCase(written.codePointAt(0)), capitals, begins));
            }
            start = -1;
            begins = false;
        }

        /** A sentence ends with its stop and what closes it; spaces change nothing. */
        private boolean begins(char character) {
            return switch (character) {
                case '.', '!', '?', ':', ';', '\n', '•', '*', '。', '！', '？' -> true;
                case ' ', '"', '“', '”', '\'', '(', ')', '-', '–' -> begins;
                default -> false;
            };
        }
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character)
                || Character.isAlphabetic(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.FORMAT
                || Character.isSurrogate(character)
                || character == 'ـ';
    }
}
