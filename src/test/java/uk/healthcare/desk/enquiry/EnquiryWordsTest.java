package uk.healthcare.desk.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnquiryWordsTest {

    @Test
    void wordsAreFoldedAndEachIsThereOnce() {
        assertThat(EnquiryWords.of("HUK-2026-000412", "Paediatric oncology, ONCOLOGY", "Hôpital de l'Étoile", null))
                .containsExactlyInAnyOrder("000412", "412", "paediatric", "oncology", "hopital", "de", "etoile");
    }

    @Test
    void chineseIsCutIntoPairs() {
        assertThat(EnquiryWords.in("北京心脏中心 centre")).containsExactly("北京", "京心", "心脏", "脏中", "中心", "centre");
        assertThat(EnquiryWords.in("心")).containsExactly("心");
    }

    @Test
    void aWordIsNoLongerThanItsColumn() {
        assertThat(EnquiryWords.in("x".repeat(200_000)))
                .allSatisfy(word -> assertThat(word).hasSizeLessThanOrEqualTo(40));
        assertThat(EnquiryWords.in("😀 a 1")).isEmpty();
    }
}
