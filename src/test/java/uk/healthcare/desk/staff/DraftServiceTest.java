package uk.healthcare.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.RuleViolation;

class DraftServiceTest extends DeskTest {

    @Autowired
    private DraftService drafts;

    @Test
    void aDraftIsTheLatestAndOnlyItsPersons() {
        var writer = actAs(Role.OFFICER);
        drafts.save("note", "{\"text\":\"first\"}");
        drafts.save("note", "{\"text\":\"مرحبا 🦦\"}");
        assertThat(drafts.find("note")).contains("{\"text\":\"مرحبا 🦦\"}");
        actAs(Role.MANAGER);
        assertThat(drafts.find("note")).isEmpty();
        actAs(writer);
        drafts.discard("note");
        assertThat(drafts.find("note")).isEmpty();
    }

    @Test
    void twoHundredKilobytesAreKeptAndMoreIsRefused() {
        actAs(Role.OFFICER);
        drafts.save("long", "x".repeat(200_000));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> drafts.save("long", "é".repeat(100_001)));
        assertThat(drafts.find("long").orElseThrow()).hasSize(200_000);
    }
}
