package uk.healthcare.desk.correspondence.mime;

/** Finds which way a text runs: by what most letters of its beginning are, since signatures and names are often English. */
final class Direction {

    private static final int LOOK = 400;

    private Direction() {}

    static TextDirection of(String text) {
        var right = 0;
        var left = 0;
        for (var at = 0; at < text.length() && right + left < LOOK; at += Character.charCount(text.codePointAt(at))) {
            switch (Character.getDirectionality(text.codePointAt(at))) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> right++;
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> left++;
                default -> {}
            }
        }
        return right > left ? TextDirection.RIGHT_TO_LEFT : TextDirection.LEFT_TO_RIGHT;
    }
}
