package uk.healthcare.desk.correspondence.senders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.correspondence.Letterbox;
import uk.healthcare.desk.staff.Role;

/** Whose mail is refused. */
class SenderRuleServiceTest extends DeskTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SenderRuleService rules;

    private Letterbox box;

    @BeforeEach
    void aManager() {
        box = new Letterbox(application);
        actAs(Role.MANAGER);
    }

    @Test
    void aWholeDomainIsRefusedWithItsReasonAndAllowedAgain() {
        var domain = box.unique() + ".example";
        rules.refuse(domain.toUpperCase(), "Sells lists of hospitals");
        assertThat(rules.list())
                .filteredOn(rule -> rule.sender().equals("@" + domain))
                .singleElement()
                .extracting(SenderRule::reason)
                .isEqualTo("Sells lists of hospitals");
        var refused = box.arrives(box.letter("Anybody <any@" + domain + ">", "Buy this", "", "Now"));
        assertThat(box.outcomeOf(refused)).isEqualTo("REFUSED");
        rules.allow("@" + domain);
        var allowed = box.arrives(box.letter("Anybody <any@" + domain + ">", "Once more", "", "Please"));
        assertThat(box.outcomeOf(allowed)).isEqualTo("NEW_ENQUIRY");
        assertThat(box.outcomeOf(refused)).isEqualTo("REFUSED");
    }

    @ParameterizedTest
    @CsvSource({
        "'', text.missing.refusedSender",
        "nobody, mail.refuse.form",
        "no body@example.com, mail.refuse.form",
        "gmail.com, mail.refuse.public-domain",
        "@outlook.com, mail.refuse.public-domain"
    })
    void itIsAnAddressOrADomainOfItsOwn(String typed, String key) {
        assertThatThrownBy(() -> rules.refuse(typed, "Because")).hasMessage(key);
    }

    @Test
    void oursAreNotRefused() {
        assertThatThrownBy(() -> rules.refuse(box.address(), "Because")).hasMessage("mail.refuse.own");
        assertThatThrownBy(() -> rules.refuse("desk.example", "Because")).hasMessage("mail.refuse.own");
        assertThatThrownBy(() -> rules.refuse(box.unique() + ".example", " ")).hasMessage("text.missing.refusal");
    }
}
