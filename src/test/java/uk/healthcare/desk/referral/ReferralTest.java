package uk.healthcare.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.common.RuleViolation;
import uk.healthcare.desk.common.StaffId;
import uk.healthcare.desk.enquiry.Channel;
import uk.healthcare.desk.enquiry.DueDiligenceState;
import uk.healthcare.desk.matching.Suggestion;

class ReferralTest {

    private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");
    private static final StaffId BY = new StaffId(1);

    /** PRODUCT, table "Referral (one partner for one enquiry)", written out by hand. */
    @ParameterizedTest
    @CsvSource({
        "SHORTLISTED,   APPROACHED ENDED",
        "APPROACHED,    ACCEPTED DECLINED LAPSED ENDED",
        "LAPSED,        APPROACHED ACCEPTED DECLINED ENDED",
        "ACCEPTED,      INTRODUCED ENDED",
        "INTRODUCED,    IN_DISCUSSION ENDED",
        "IN_DISCUSSION, AGREED ENDED",
        "AGREED,        ''",
        "DECLINED,      ''",
        "ENDED,         ''",
    })
    void theTableOfTheProduct(ReferralState from, String targets) {
        var allowed = EnumSet.noneOf(ReferralState.class);
        Stream.of(targets.split(" "))
                .filter(name -> !name.isEmpty())
                .map(ReferralState::valueOf)
                .forEach(allowed::add);
        assertThat(from.next()).isEqualTo(allowed);
        assertThat(from.isOpen()).isEqualTo(!allowed.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyStepGoesThroughTheTable(ReferralState from, ReferralState target) {
        var referral = in(from);
        if (from.next().contains(target)) {
            step(referral, target);
            assertThat(referral.state()).isEqualTo(target);
        } else {
            assertThatThrownBy(() -> step(referral, target))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            broken -> assertThat(broken.key()).isEqualTo("referral.state.illegal." + target));
            assertThat(referral.state()).isEqualTo(from);
        }
    }

    /** No step leads back to the shortlist, so that state is never a target. */
    static Stream<Arguments> everyPair() {
        var all = EnumSet.allOf(ReferralState.class);
        return all.stream()
                .flatMap(from -> EnumSet.complementOf(EnumSet.of(ReferralState.SHORTLISTED)).stream()
                        .map(target -> Arguments.of(from, target)));
    }

    @Test
    void onlyAPartnerWhoWasAskedCanAsk() {
        for (var state : ReferralState.values()) {
            var referral = in(state);
            if (state == ReferralState.APPROACHED) {
                referral.needsMore("How many beds?", BY, NINE);
                assertThat(referral.state()).isEqualTo(ReferralState.APPROACHED);
            } else {
                assertThatThrownBy(() -> referral.needsMore("How many beds?", BY, NINE))
                        .isInstanceOf(RuleViolation.class);
            }
        }
    }

    @Test
    void noIntroductionWithoutConsentOrDueDiligence() {
        var referral = in(ReferralState.ACCEPTED);
        for (var state : DueDiligenceState.values()) {
            if (state != DueDiligenceState.CLEAR) {
                assertThatThrownBy(() -> referral.introduce(Channel.EMAIL, "Please meet", true, state, BY, NINE))
                        .hasMessage("referral.introduce.due-diligence");
            }
        }
        assertThatThrownBy(() ->
                        referral.introduce(Channel.EMAIL, "Please meet", false, DueDiligenceState.CLEAR, BY, NINE))
                .hasMessage("referral.introduce.consent");
        assertThat(referral.state()).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void aReasonIsAskedForWhereOneIsNeeded() {
        assertThatThrownBy(() -> in(ReferralState.ACCEPTED).end("  ", BY, NINE)).hasMessage("text.missing.reason");
        assertThatThrownBy(() -> in(ReferralState.APPROACHED).decline(DeclineReason.OTHER, null, BY, NINE))
                .hasMessage("text.missing.text");
        assertThatThrownBy(() -> in(ReferralState.ACCEPTED).end("x".repeat(501), BY, NINE))
                .hasMessage("text.too-long");
    }

    @Test
    void closingEndsWhatIsOpenAndItsUndoBringsItBack() {
        var closed = NINE.plus(1, ChronoUnit.DAYS);
        for (var state : ReferralState.values()) {
            var referral = in(state);
            var before = referral.state();
            referral.endByClosing(BY, closed);
            assertThat(referral.state()).isEqualTo(before.isOpen() ? ReferralState.ENDED : before);
            referral.undoClosing(closed.plusSeconds(1), BY, closed.plusSeconds(5));
            assertThat(referral.state())
                    .as("another closing")
                    .isEqualTo(before.isOpen() ? ReferralState.ENDED : before);
            referral.undoClosing(closed, BY, closed.plusSeconds(5));
            assertThat(referral.state()).isEqualTo(before);
        }
    }

    @Test
    void eachStepAddsOneLineToTheLedgerAndAnUndoTakesItBack() {
        var referral = in(ReferralState.ACCEPTED);
        assertThat(referral.takeExposures()).hasSize(3);
        assertThat(referral.takeExposures()).isEmpty();
        referral.endByClosing(BY, NINE);
        referral.undoClosing(NINE, BY, NINE);
        assertThat(referral.takeExposures()).hasSize(2);
    }

    private static Referral in(ReferralState state) {
        var referral = Referral.shortlist(
                new EnquiryId(1), new Suggestion(new PartnerId(2), "Leeds", null, 1, 0.8, List.of()), BY, NINE);
        for (var each : wayTo(state)) {
            step(referral, each);
        }
        return referral;
    }

    private static List<ReferralState> wayTo(ReferralState state) {
        var way = new ArrayList<ReferralState>();
        if (state == ReferralState.SHORTLISTED) {
            return way;
        }
        way.add(ReferralState.APPROACHED);
        for (var each : List.of(ReferralState.ACCEPTED, ReferralState.INTRODUCED, ReferralState.IN_DISCUSSION)) {
            if (state == ReferralState.AGREED || (state.ordinal() >= each.ordinal() && state.isOpen())) {
                way.add(each);
            }
        }
        if (way.getLast() != state) {
            way.add(state);
        }
        return state == ReferralState.LAPSED ? List.of(ReferralState.APPROACHED, ReferralState.LAPSED) : way;
    }

    private static void step(Referral referral, ReferralState target) {
        switch (target) {
            case SHORTLISTED -> throw new IllegalArgumentException("No step leads there");
            case APPROACHED -> referral.approach(Channel.EMAIL, "Would you?", NINE.plus(14, ChronoUnit.DAYS), BY, NINE);
            case ACCEPTED -> referral.accept(null, BY, NINE);
            case DECLINED -> referral.decline(DeclineReason.TERMS, null, BY, NINE);
            case LAPSED -> referral.lapse(BY, NINE);
            case INTRODUCED ->
                referral.introduce(Channel.EMAIL, "Please meet", true, DueDiligenceState.CLEAR, BY, NINE);
            case IN_DISCUSSION -> referral.startDiscussion(null, BY, NINE);
            case AGREED -> referral.agree(BY, NINE);
            case ENDED -> referral.end("The partner backed out", BY, NINE);
        }
    }
}
