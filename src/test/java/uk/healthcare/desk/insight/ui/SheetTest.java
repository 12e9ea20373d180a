package uk.healthcare.desk.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @Test
    void theFileHasHeadingsAndPlainNumbers() {
        var sheet = new Sheet<>("Outcomes", "outcomes", List.of(1_250_000L))
                .text("Outcome", row -> "Agreement, reached")
                .number("Value in £", row -> row, row -> "£1,250,000", row -> null);
        assertThat(sheet.csv()).isEqualTo("\uFEFFOutcome,Value in £\r\n\"Agreement, reached\",1250000\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noCellStartsAFormula(String text) {
        var csv = new Sheet<>("Teams", "teams", List.of(text))
                .text("Team", row -> row)
                .csv();
        assertThat(csv).contains("'" + text);
    }
}
