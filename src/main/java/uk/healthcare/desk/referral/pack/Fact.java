package uk.healthcare.desk.referral.pack;

/** Something that is known, with its name before it. */
public record Fact(String name, Passage value) {

    /** One that we word ourselves. */
    public static Fact english(String name, String value) {
        return new Fact(name, Passage.english(value));
    }

    /** One that others have written. */
    public static Fact of(String name, String value) {
        return new Fact(name, Passage.of(value));
    }
}
