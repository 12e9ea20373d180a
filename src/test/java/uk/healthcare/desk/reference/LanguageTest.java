package uk.healthcare.desk.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void isFoundByItsCodeOrTag() {
        assertThat(Language.of("ar")).contains(Language.ARABIC);
        assertThat(Language.of("zh-Hant-TW")).contains(Language.CHINESE);
        assertThat(Language.of("tlh")).isEmpty();
        assertThat(Language.of("")).isEmpty();
    }

    @Test
    void onlyArabicRunsFromTheRight() {
        assertThat(Arrays.stream(Language.values()).filter(Language::rightToLeft))
                .containsExactly(Language.ARABIC);
    }
}
