package uk.healthcare.desk.outside;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one address may ask for a page, and how often for one that is not there: who guesses secrets is stopped long
 * before who answers. Counted by each node for itself, of the addresses seen last.
 */
@Component
class RequestRate {

    private static final int ADDRESSES = 50_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Cache<String, Rates> seen = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final int pages;
    private final int misses;

    RequestRate(
            @Value("${desk.outside.pages-per-minute}") int pages,
            @Value("${desk.outside.misses-per-minute}") int misses) {
        this.pages = pages;
        this.misses = misses;
    }

    private record Rates(Bucket pages, Bucket misses) {}

    /** @throws TooManyRequests when it has to wait */
    void request(String address) {
        var rates = rates(address);
        var page = rates.pages().tryConsumeAndReturnRemaining(1);
        if (!page.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(page.getNanosToWaitForRefill()));
        }
        if (rates.misses().getAvailableTokens() == 0) {
            throw new TooManyRequests(MINUTE);
        }
    }

    /** It asked for something that is not there. */
    void missed(String address) {
        rates(address).misses().tryConsume(1);
    }

    private Rates rates(String address) {
        return seen.get(network(address), each -> new Rates(aMinute(pages), aMinute(misses)));
    }

    private static Bucket aMinute(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                .build();
    }

    /** Somebody who has one address of IPv6 has the whole /64. */
    private static String network(String address) {
        var groups = address.split(":", 5);
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
