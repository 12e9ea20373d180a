package uk.healthcare.desk.correspondence.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.healthcare.desk.DeskTest;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.reference.Language;
import uk.healthcare.desk.staff.Role;

class TemplateServiceTest extends DeskTest {

    /** What only the writer knows. */
    private static final Set<String> FOR_THE_WRITER = Set.of("{question}", "{where}", "{link}");

    @Autowired
    private TemplateService templates;

    @Autowired
    private ShippedTemplates shipped;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryTextItNeedsAndNoFieldThatNobodyFills(Language language) {
        for (var purpose : TemplatePurpose.values()) {
            var toPartners = Set.of(TemplatePurpose.APPROACH, TemplatePurpose.CHASE, TemplatePurpose.FORWARD)
                    .contains(purpose);
            if (toPartners && language != Language.ENGLISH) {
                continue;
            }
            var text = shipped.of(language, purpose).orElseThrow();
            assertThat(text.subject()).isNotBlank();
            assertThat(FilledText.openIn(text.subject() + text.body()))
                    .as("%s in %s", purpose, language)
                    .isNotEmpty()
                    .allMatch(field -> FilledText.known().contains(field)
                            || FOR_THE_WRITER.contains(field)
                            || (purpose.hasLink() && field.equals(FilledText.LINK)));
            assertThat(text.body().contains(FilledText.LINK)).isEqualTo(purpose.hasLink());
        }
    }

    @Test
    void theTextBeforeIsKept() {
        actAs(Role.ADMINISTRATOR);
        var original = templates.original(Language.CHINESE, TemplatePurpose.NO_PARTNER);
        templates.save(Language.CHINESE, TemplatePurpose.NO_PARTNER, new TemplateText("一", "第一 {reference}"));
        templates.save(Language.CHINESE, TemplatePurpose.NO_PARTNER, new TemplateText("二", "第二 {reference}"));
        assertThat(templates.text(Language.CHINESE, TemplatePurpose.NO_PARTNER).subject())
                .isEqualTo("二");
        assertThat(templates.editions(Language.CHINESE, TemplatePurpose.NO_PARTNER))
                .extracting(edition -> edition.text().subject())
                .containsExactly("二", "一");
        assertThat(templates.original(Language.CHINESE, TemplatePurpose.NO_PARTNER))
                .isEqualTo(original);
    }

    @Test
    void whatIsSentUnreadMustBeFilledByItself() {
        actAs(Role.MANAGER);
        assertThatThrownBy(() -> templates.save(
                        Language.ENGLISH,
                        TemplatePurpose.ACKNOWLEDGEMENT,
                        new TemplateText("Received", "Thank you {question}")))
                .isInstanceOfSatisfying(RuleViolation.class, rule -> {
                    assertThat(rule.field()).isEqualTo("templateBody");
                    assertThat(rule.arguments()).containsExactly("{question}");
                });
    }

    @Test
    void aReminderSignsForNobodyAndAQuestionSaysWhereItsLinkIs() {
        actAs(Role.MANAGER);
        assertThatThrownBy(() -> templates.save(
                        Language.ENGLISH,
                        TemplatePurpose.CONFIRMATION_CHASE,
                        new TemplateText("A reminder", "{partner}: {link} {writer}")))
                .hasMessage("template.field.unknown");
        assertThatThrownBy(() -> templates.save(
                        Language.ENGLISH, TemplatePurpose.CONFIRMATION, new TemplateText("Right?", "Is it right?")))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        rule -> assertThat(rule.arguments()).containsExactly("{link}"));
    }

    @Test
    void whatAPartnerHandsOnNamesNoEnquirer() {
        actAs(Role.MANAGER);
        for (var field : List.of("{enquirer}", "{summary}")) {
            assertThatThrownBy(() -> templates.save(
                            Language.ENGLISH,
                            TemplatePurpose.FORWARD,
                            new TemplateText("Handed on", "From " + field + ": {link}")))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            rule -> assertThat(rule.arguments()).containsExactly(field));
        }
    }

    @Test
    void aValueIsNotReadAsAField() {
        var filled = FilledText.of(
                new TemplateText("{summary}", "$1 {reference}"),
                Map.of(FilledText.Field.SUMMARY, "{due} $0 \\", FilledText.Field.REFERENCE, "HUK-2026-000123"));
        assertThat(filled.subject()).isEqualTo("{due} $0 \\");
        assertThat(filled.body()).isEqualTo("$1 HUK-2026-000123");
    }
}
