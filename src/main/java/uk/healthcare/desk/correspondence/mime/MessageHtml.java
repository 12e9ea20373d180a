package uk.healthcare.desk.correspondence.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML of strangers: no scripts, forms, frames or styles that reach out of their place, and nothing that is fetched from
 * elsewhere. Pictures keep the place they came from aside, so that they can be shown when somebody asks for it.
 */
public final class MessageHtml {

    private static final String REMOTE = "data-remote";
    private static final String INLINE = "data-inline";

    private static final Pattern PICTURE_DATA =
            Pattern.compile("data:image/(?:png|gif|jpeg|webp);base64,[A-Za-z0-9+/=\\s]+", Pattern.CASE_INSENSITIVE);

    private static final Set<String> STYLES =
            Set.of(("color background-color font-family font-size font-style font-weight text-align "
                            + "text-decoration text-indent line-height direction border border-collapse border-color "
                            + "border-style border-width padding padding-left padding-right padding-top padding-bottom "
                            + "vertical-align white-space list-style-type width")
                    .split(" "));

    private static final String ELEMENTS =
            "p div span br hr b strong i em u s strike del ins sub sup small big tt code pre "
                    + "blockquote q cite h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr "
                    + "td th center font bdi bdo abbr address";

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS.split(" "))
            .allowElements((element, attributes) -> picture(attributes), "img")
            .allowElements((element, attributes) -> link(attributes), "a")
            .allowAttributes("dir")
            .matching(false, "ltr", "rtl", "auto")
            .globally()
            .allowAttributes("lang")
            .matching(Pattern.compile("[A-Za-z-]{2,20}"))
            .globally()
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("\\d{1,3}"))
            .onElements("td", "th")
            .allowAttributes("align", "valign")
            .matching(Pattern.compile("[a-z]{3,10}"))
            .globally()
            .allowAttributes("color")
            .matching(Pattern.compile("#?[A-Za-z0-9]{3,20}"))
            .onElements("font")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(Pattern.compile("\\d{1,4}%?"))
            .onElements("img", "table", "td", "th")
            .allowAttributes("src")
            .onElements("img")
            .allowUrlProtocols("http", "https", "mailto", "tel", "cid", "data")
            .allowAttributes("href")
            .matching(Pattern.compile("(?i)(https?|mailto|tel):.*", Pattern.DOTALL))
            .onElements("a")
            .allowStyling(CssSchema.withProperties(STYLES))
            .toFactory();

    private MessageHtml() {}

    /** What can be kept and shown of it. */
    static String safe(String html) {
        return POLICY.sanitize(html);
    }

    /** Whether there are pictures that would have to be fetched from elsewhere. */
    public static boolean hasRemotePictures(String safeHtml) {
        return safeHtml.contains(" " + REMOTE + "=");
    }

    /**
     * A whole page for the {@code srcdoc} of a frame with an empty {@code sandbox}. Such a frame has no origin and sends
     * no cookies, so pictures of ours must come in the page itself.
     *
     * @param safeHtml {@link MessageText#html()}
     * @param direction of the page where its HTML does not say
     * @param remotePictures whether the person asked to see them
     * @param inlinePicture a {@code data:} address for a Content-ID
     */
    public static String page(
            String safeHtml,
            TextDirection direction,
            boolean remotePictures,
            Function<String, Optional<String>> inlinePicture) {
        var page = Jsoup.parse(safeHtml);
        page.outputSettings(new Document.OutputSettings().prettyPrint(false));
        for (var picture : page.select("img")) {
            var source = picture.hasAttr(INLINE)
                    ? inlinePicture.apply(picture.attr(INLINE)).filter(MessageHtml::isPictureData)
                    : Optional.of(picture.attr(REMOTE)).filter(address -> remotePictures && !address.isEmpty());
            source.ifPresent(address -> picture.attr("src", address));
            picture.removeAttr(INLINE).removeAttr(REMOTE);
        }
        var pictures = remotePictures ? "data: https: http:" : "data:";
        page.head().append("<meta charset=\"utf-8\">");
        page.head()
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src " + pictures
                        + "; style-src 'unsafe-inline'\">");
        page.head().append("<meta name=\"referrer\" content=\"no-referrer\">");
        page.expectFirst("html").attr("dir", direction.dir());
        return page.outerHtml();
    }

    private static String picture(List<String> attributes) {
        for (var at = 0; at < attributes.size(); at += 2) {
            if (attributes.get(at).equals("src")) {
                var address = attributes.get(at + 1).strip();
                var lower = address.toLowerCase(Locale.ROOT);
                if (lower.startsWith("cid:")) {
                    attributes.set(at, INLINE);
                    attributes.set(at + 1, address.substring("cid:".length()));
                } else if (lower.startsWith("http:") || lower.startsWith("https:")) {
                    attributes.set(at, REMOTE);
                } else if (!isPictureData(address)) {
                    attributes.subList(at, at + 2).clear();
                    break;
                }
            }
        }
        return "img";
    }

    /** Its title tells where a link really leads, whatever its words say. */
    private static String link(List<String> attributes) {
        var at = attributes.indexOf("href");
        if (at >= 0) {
            attributes.addAll(List.of(
                    "title", attributes.get(at + 1), "target", "_blank", "rel", "noopener noreferrer nofollow"));
        }
        return "a";
    }

    private static boolean isPictureData(String address) {
        return PICTURE_DATA.matcher(address).matches();
    }
}
