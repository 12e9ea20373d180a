package uk.healthcare.desk.bench;

/** An account on a mail server on this machine, in the clear. */
record Account(String host, int port, String user, String password) {

    /** @param text host:port:user:password */
    static Account parse(String text) {
        var parts = text.split(":", 4);
        if (parts.length != 4) {
            throw new IllegalArgumentException("An IMAP server is written host:port:user:password");
        }
        return new Account(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3]);
    }
}
