package uk.healthcare.desk.correspondence.mime;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of an HTML part, line by line as a browser would show it; quotations begin with {@code >}. */
final class HtmlText implements NodeFilter {

    private static final Set<String> BLOCKS =
            Set.of(("p div tr table ul ol li h1 h2 h3 h4 h5 h6 pre blockquote hr section article header "
                            + "footer address center dl dt dd")
                    .split(" "));

    private static final Set<String> APART = Set.of("p", "h1", "h2", "h3", "table", "ul", "ol", "blockquote");
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "title", "noscript", "template", "object");

    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private int verbatim;

    private HtmlText() {}

    static String of(String html) {
        var reader = new HtmlText();
        Jsoup.parse(html).body().filter(reader);
        return reader.text
                .toString()
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    static String escaped(String plain) {
        return "<pre>" + Entities.escape(plain) + "</pre>";
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            write(words);
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName()) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (BLOCKS.contains(element.normalName())) {
                line(APART.contains(element.normalName()));
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            quotes -= element.normalName().equals("blockquote") ? 1 : 0;
            verbatim -= element.normalName().equals("pre") ? 1 : 0;
            if (BLOCKS.contains(element.normalName())) {
                line(APART.contains(element.normalName()));
            }
        }
        return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
        switch (element.normalName()) {
            case "blockquote" -> quotes++;
            case "pre" -> verbatim++;
            case "br" -> text.append(text.isEmpty() ? "" : "\n");
            case "li" -> append("- ");
            case "td", "th" -> text.append(atLineStart() ? "" : "\t");
            case "hr" -> append("____");
            case "img" -> append(element.attr("alt"));
            default -> {}
        }
    }

    private void write(TextNode words) {
        var content = verbatim > 0 ? words.getWholeText() : words.text().replace('\u00a0', ' ');
        if (verbatim > 0) {
            content.lines().forEach(each -> {
                append(each);
                text.append('\n');
            });
        } else if (!content.isBlank()) {
            append(atLineStart() ? content.stripLeading() : content);
        } else if (!content.isEmpty() && !atLineStart() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    private void append(String content) {
        if (atLineStart() && quotes > 0 && !content.isEmpty()) {
            text.append(">".repeat(Math.min(quotes, 20))).append(' ');
        }
        text.append(content);
    }

    private void line(boolean apart) {
        if (!atLineStart()) {
            text.append('\n');
        }
        if (apart && !text.isEmpty() && !endsApart()) {
            text.append('\n');
        }
    }

    private boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private boolean endsApart() {
        var length = text.length();
        return length >= 2 && text.charAt(length - 1) == '\n' && text.charAt(length - 2) == '\n';
    }

    private static boolean isHidden(Element element) {
        var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("visibility:hidden") || element.hasAttr("hidden");
    }
}
