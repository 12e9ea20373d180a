package uk.healthcare.desk.staff;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.audit.NotAudited;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.Utc;

/** Text a person has typed and not sent yet, kept as they type; nobody else can read it. */
@Service
public class DraftService {

    private static final int LARGEST_BYTES = 200_000;
    private static final int LONGEST_KEY = 120;
    private static final String WHY =
            "a person's own unsent words, saved every few seconds; what comes of them is audited";

    private final JdbcClient jdbc;
    private final CurrentStaff current;
    private final Clock clock;

    DraftService(JdbcClient jdbc, CurrentStaff current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param key names the form, as {@code enquiry.412.note}; at most 120 characters
     * @param json the fields; at most 200 kB
     * @throws RuleViolation when it is larger
     */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional
    @NotAudited(WHY)
    public void save(String key, String json) {
        if (key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("The key of a draft is too long: " + key.length());
        }
        if (json.getBytes(StandardCharsets.UTF_8).length > LARGEST_BYTES) {
            throw new RuleViolation("draft.too-large");
        }
        jdbc.sql("""
                        insert into draft (staff_id, draft_key, content, saved_at) values (:staff, :key, :json, :now)
                        on duplicate key update content = values(content), saved_at = values(saved_at)""")
                .param("staff", me())
                .param("key", key)
                .param("json", json)
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public Optional<String> find(String key) {
        return jdbc.sql("select content from draft where staff_id = :staff and draft_key = :key")
                .param("staff", me())
                .param("key", key)
                .query(String.class)
                .optional();
    }

    /** The keys of all that the person has begun whose keys begin so. */
    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional(readOnly = true)
    public Set<String> begun(String beginning) {
        return new HashSet<>(jdbc.sql("""
                        select draft_key from draft
                        where staff_id = :staff and draft_key like concat(:beginning, '%')""")
                .param("staff", me())
                .param("beginning", beginning)
                .query(String.class)
                .list());
    }

    @PreAuthorize(Permission.SIGNED_IN)
    @Transactional
    @NotAudited(WHY)
    public void discard(String key) {
        jdbc.sql("delete from draft where staff_id = :staff and draft_key = :key")
                .param("staff", me())
                .param("key", key)
                .update();
    }

    private long me() {
        return current.get().id().value();
    }
}
