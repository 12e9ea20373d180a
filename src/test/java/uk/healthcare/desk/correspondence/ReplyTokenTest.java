package uk.healthcare.desk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyTokenTest {

    private final ReplyToken token = ReplyToken.random();

    @Test
    void comesBackInTheAddress() {
        assertThat(ReplyToken.inAddress(token.in("desk@healthcare.example"))).contains(token);
        assertThat(ReplyToken.inAddress(token.in("desk@healthcare.example").toUpperCase(java.util.Locale.ROOT)))
                .contains(token);
    }

    @Test
    void comesBackAmongTheReferences() {
        assertThat(ReplyToken.inHeaderId(token.asHeaderId("enquiry-desk.healthcare.example")))
                .contains(token);
    }

    @Test
    void isNotSeenInOtherThings() {
        assertThat(ReplyToken.inAddress("desk+newsletter@healthcare.example")).isEmpty();
        assertThat(ReplyToken.inAddress("desk@healthcare.example")).isEmpty();
        assertThat(ReplyToken.inAddress("+@")).isEmpty();
        assertThat(ReplyToken.inHeaderId("abc@healthcare.example")).isEmpty();
        assertThat(ReplyToken.inHeaderId("reply.@x")).isEmpty();
    }
}
