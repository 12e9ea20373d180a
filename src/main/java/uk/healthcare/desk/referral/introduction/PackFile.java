package uk.healthcare.desk.referral.introduction;

/** An introduction pack, with the name under which it is sent. */
public record PackFile(String name, byte[] content) {

    static final String TYPE = "application/pdf";
}
