package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectLineTest {

    @ParameterizedTest
    @CsvSource({
        "Re: Cancer centre, Cancer centre",
        "RE: FW: re[2]: Cancer centre, Cancer centre",
        "AW: WG: Krebszentrum, Krebszentrum",
        "回复：答复: 心脏中心, 心脏中心",
        "رد: مركز القلب, مركز القلب",
        "[EXTERNAL] Re: Cancer centre, Cancer centre",
        "Re: [HUK-2026-000412] Cancer centre, Cancer centre",
        "Reading about cancer, Reading about cancer",
        "Relocation: our hospital, Relocation: our hospital"
    })
    void bareOfWhatProgramsPutBeforeIt(String subject, String bare) {
        assertThat(SubjectLine.bare(subject)).isEqualTo(bare);
    }

    @Test
    void namesOurReferences() {
        assertThat(SubjectLine.references("Re: huk-2026-000412 and HUK-2025-1234567, not XHUK-2026-000001x"))
                .containsExactly("HUK-2026-000412", "HUK-2025-1234567");
    }
}
