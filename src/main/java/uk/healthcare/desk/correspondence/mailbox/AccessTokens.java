package uk.healthcare.desk.correspondence.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Fetches the tokens that mail servers take instead of a password (RFC 6749, section 4.4), and keeps them while they last. */
@Component
class AccessTokens {

    private static final Duration SPARE = Duration.ofMinutes(2);

    private final RestClient http;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    AccessTokens(Clock clock) {
        this.clock = clock;
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(10));
        requests.setReadTimeout(Duration.ofSeconds(20));
        http = RestClient.builder().requestFactory(requests).build();
    }

    private record Token(String value, Instant goodTill) {}

    /** @throws MessagingException when the token server gives none */
    String fetch(MailboxSettings settings, String secret) throws MessagingException {
        var key = settings.tokenUrl() + " " + settings.clientId() + " " + settings.scope() + " " + secret.hashCode();
        var known = tokens.get(key);
        if (known != null && clock.instant().isBefore(known.goodTill())) {
            return known.value();
        }
        var fresh = ask(settings, secret);
        tokens.put(key, fresh);
        return fresh.value();
    }

    private Token ask(MailboxSettings settings, String secret) throws MessagingException {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.clientId());
        form.add("client_secret", secret);
        if (settings.scope() != null) {
            form.add("scope", settings.scope());
        }
        try {
            var answer = http.post()
                    .uri(Objects.requireNonNull(settings.tokenUrl()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .body(Map.class);
            if (answer == null || !(answer.get("access_token") instanceof String token)) {
                throw new AuthenticationFailedException("The token server sent no token");
            }
            var seconds = answer.get("expires_in") instanceof Number number ? number.longValue() : 300;
            return new Token(token, clock.instant().plusSeconds(seconds).minus(SPARE));
        } catch (RestClientException e) {
            throw new AuthenticationFailedException("The token server refused: " + e.getMessage());
        }
    }
}
