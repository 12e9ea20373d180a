package uk.healthcare.desk.demo;

import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mailbox that is switched off and a message in quarantine, for looking at their pages. */
final class SampleMail {

    private static final long ID = 8_000_000;

    private static final byte[] RAW = """
            From: Dr Ruth Adeyemi <r.adeyemi@harbour-hospitals.example>
            To: desk@enquiry-desk.example
            Subject: A ward for Zanzibar
            Date: Tue, 24 Nov 2026 09:12:00 +0300

            We plan a ward of 120 beds.
            """.getBytes(StandardCharsets.UTF_8);

    private final JdbcClient jdbc;

    SampleMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long mailbox() {
        jdbc.sql("""
                        insert ignore into mailbox (id, version, name, address, enabled, imap_host, imap_port, imap_security,
                          folder, after_reading, smtp_host, smtp_port, smtp_security, username, sign_in, acknowledge,
                          plus_address)
                        values (?, 0, 'Sample', 'sample@enquiry-desk.example', false, 'localhost', 143, 'NONE', 'INBOX',
                          'LEAVE', 'localhost', 25, 'NONE', 'sample', 'PASSWORD', false, false)""").param(ID).update();
        return ID;
    }

    long quarantined() {
        mailbox();
        jdbc.sql("""
                        insert ignore into stored_file (id, sha256, size, type, scan, stored_at)
                        values (?, repeat('a', 64), ?, 'message/rfc822', 'NOT_SCANNED', utc_timestamp(6))""").params(ID, RAW.length).update();
        jdbc.sql("insert ignore into stored_file_chunk (file_id, number, content) values (?, 0, ?)")
                .params(ID, RAW)
                .update();
        jdbc.sql("""
                        insert ignore into incoming_message (id, content_key, mailbox_id, file_id, size, arrived_at, stored_at,
                          sender, subject, outcome, reason, attempts, next_attempt_at, routed_at)
                        values (?, repeat('a', 64), ?, ?, ?, utc_timestamp(6), utc_timestamp(6), 'r.adeyemi@harbour-hospitals.example',
                          'A ward for Zanzibar', 'QUARANTINED', 'mail.unreadable.not_filed', 0, utc_timestamp(6),
                          utc_timestamp(6))""").params(ID, ID, ID, RAW.length).update();
        return ID;
    }
}
