package uk.healthcare.desk.ui;

import com.vaadin.flow.component.Svg;
import java.util.Arrays;

/** Small drawings made of SVG attributes alone. They repeat what is written beside them, so they are not read out. */
final class Drawing {

    private Drawing() {}

    /** A lying bar on its track, filled from the left. */
    static Svg bar(double percent) {
        return drawing("bar", """
                <rect class="track" width="100%%" height="100%%" rx="4"/><rect class="fill" width="%.1f%%" height="100%%" rx="4"/>""".formatted(within(percent)), "");
    }

    /** A standing bar, filled from below. */
    static Svg column(double percent) {
        var height = within(percent);
        return drawing("column", """
                <rect class="fill" y="%.1f%%" width="100%%" height="%.1f%%" rx="2"/>""".formatted(100 - height, height), "");
    }

    /** A line through the values, equally far apart, on a scale from 0 to the greatest. */
    static Svg line(int[] values) {
        var most = Math.max(1, Arrays.stream(values).max().orElse(1));
        var points = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            var x = values.length == 1 ? 50 : 100.0 * i / (values.length - 1);
            points.append("%.1f,%.1f ".formatted(x, 28 - 24.0 * values[i] / most));
        }
        return drawing(
                "line",
                """
                <polyline points="%s" vector-effect="non-scaling-stroke"/>""".formatted(points.toString().strip()),
                " viewBox=\"0 0 100 32\" preserveAspectRatio=\"none\"");
    }

    private static Svg drawing(String name, String content, String attributes) {
        var svg = new Svg(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" focusable=\"false\" width=\"100%\" height=\"100%\""
                        + attributes + ">" + content + "</svg>");
        svg.addClassName("drawn-" + name);
        return svg;
    }

    private static double within(double percent) {
        return Math.clamp(percent, 0, 100);
    }
}
