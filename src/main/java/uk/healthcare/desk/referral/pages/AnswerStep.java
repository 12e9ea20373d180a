package uk.healthcare.desk.referral.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.common.ReferralId;
import uk.healthcare.desk.referral.DeclineReason;
import uk.healthcare.desk.referral.approach.ApproachPage;
import uk.healthcare.desk.referral.approach.PartnerAnswerService;

/** What a partner can do by its link; each has a page with a form. */
enum AnswerStep {
    INTERESTED {
        @Override
        ReferralId take(PartnerAnswerService service, String secret, Map<String, String> typed) {
            return service.accept(secret, typed.get("text"));
        }
    },
    QUESTION {
        @Override
        boolean isPossible(ApproachPage page) {
            return page.mayAsk();
        }

        @Override
        ReferralId take(PartnerAnswerService service, String secret, Map<String, String> typed) {
            return service.ask(secret, typed.get("question"));
        }
    },
    DECLINE {
        @Override
        ReferralId take(PartnerAnswerService service, String secret, Map<String, String> typed) {
            return service.decline(secret, reason(typed.get("why")), typed.get("text"));
        }
    },
    COLLEAGUE {
        @Override
        boolean isPossible(ApproachPage page) {
            return page.open() && page.mayHandOn();
        }

        @Override
        ReferralId take(PartnerAnswerService service, String secret, Map<String, String> typed) {
            return service.handOn(secret, typed.get("name"), typed.get("address"));
        }
    };

    abstract ReferralId take(PartnerAnswerService service, String secret, Map<String, String> typed);

    boolean isPossible(ApproachPage page) {
        return page.open();
    }

    /** As its address names it. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws NotFound when there is no such step */
    static AnswerStep of(String path) {
        return find(path).orElseThrow(() -> new NotFound("step"));
    }

    /** Nothing for what is no step. */
    static @Nullable AnswerStep named(@Nullable String path) {
        return find(path).orElse(null);
    }

    private static Optional<AnswerStep> find(@Nullable String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    private static @Nullable DeclineReason reason(@Nullable String typed) {
        return Arrays.stream(DeclineReason.values())
                .filter(reason -> reason.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
