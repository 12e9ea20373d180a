package uk.healthcare.desk.correspondence.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageHtmlTest {

    private static final String PICTURE = "data:image/png;base64,iVBORw0KGgo=";

    @Test
    void showsRemotePicturesOnlyWhenAsked() {
        var safe = MessageHtml.safe("<p>Map</p><img src='https://maps.example/m.png' alt='map'>");
        assertThat(MessageHtml.hasRemotePictures(safe)).isTrue();
        assertThat(page(safe, false)).doesNotContain("maps.example").contains("img-src data:;", "alt=\"map\"");
        assertThat(page(safe, true)).contains("src=\"https://maps.example/m.png\"", "img-src data: https: http:;");
    }

    @Test
    void showsPicturesThatCameAlong() {
        var safe = MessageHtml.safe("<img src='CID:map@x'>");
        assertThat(MessageHtml.hasRemotePictures(safe)).isFalse();
        assertThat(page(safe, false)).contains("src=\"" + PICTURE + "\"");
        assertThat(MessageHtml.page(
                        safe, TextDirection.LEFT_TO_RIGHT, false, id -> Optional.of("https://evil.example")))
                .doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img data-remote='https://evil.example/x'>",
                "<img data-inline='map@x'>",
                "<img src='//evil.example/x'>",
                "<img src='ftp://evil.example/x'>",
                "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
                "<img srcset='https://evil.example/x 2x'>",
                "<video poster='https://evil.example/x'></video>",
                "<table background='https://evil.example/x'><tr><td>a</td></tr></table>",
                "<p style='background-image:url(https://evil.example/x)'>a</p>",
                "<link rel=stylesheet href='https://evil.example/x'>",
                "<base href='https://evil.example/'>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>"
            })
    void reachesNowhereByAnyOtherWay(String html) {
        assertThat(page(MessageHtml.safe(html), false)).doesNotContain("evil.example", PICTURE, "svg+xml");
    }

    @Test
    void aLinkTellsWhereItLeads() {
        var safe =
                MessageHtml.safe("<a href='https://evil.example/login' title='www.bank.example'>www.bank.example</a>");
        assertThat(safe).contains("title=\"https://evil.example/login\"", "noopener", "target=\"_blank\"");
        assertThat(MessageHtml.safe("<a href='javascript:alert(1)'>x</a><a href='data:text/html,x'>y</a>"))
                .doesNotContain("href", "javascript");
    }

    @Test
    void runsTheWayItsTextRuns() {
        assertThat(MessageHtml.page("<p>مرحبا</p>", TextDirection.RIGHT_TO_LEFT, false, id -> Optional.empty()))
                .contains("<html dir=\"rtl\">");
    }

    private static String page(String safe, boolean remote) {
        return MessageHtml.page(
                safe,
                TextDirection.LEFT_TO_RIGHT,
                remote,
                id -> Optional.of(PICTURE).filter(picture -> id.equals("map@x")));
    }
}
