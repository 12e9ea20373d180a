package uk.healthcare.desk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.healthcare.desk.insight.FirstApproachFigures.Wait;

class FirstApproachFiguresTest {

    @Test
    void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
        assertThat(FirstApproachFigures.median(List.of(new Wait(9, 0), new Wait(2, 0), new Wait(4, 1))))
                .isEqualByComparingTo("4");
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(FirstApproachFigures.median(
                        List.of(new Wait(3, 0), new Wait(3, 0), new Wait(4, 0), new Wait(20, 0))))
                .isEqualByComparingTo("3.5");
    }

    @Test
    void manyOfOneLengthCountAsMany() {
        assertThat(FirstApproachFigures.median(List.of(new Wait(1, 0), new Wait(30, 0), new Wait(1, 0))))
                .isEqualByComparingTo("1");
    }

    @Test
    void thereIsNoMedianOfNothing() {
        assertThat(FirstApproachFigures.median(List.of())).isNull();
    }
}
