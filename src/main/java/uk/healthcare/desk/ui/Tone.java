package uk.healthcare.desk.ui;

import java.util.Locale;

/** What a colour says. Every tone brings a sign too, since colour never speaks alone; stages keep one tone everywhere. */
public enum Tone {
    NEUTRAL(""),
    ACCENT(""),
    OK("✓"),
    WARN("●"),
    LATE("▲"),
    NOTE("✎"),
    STAGE_RECEIVED("○"),
    STAGE_TRIAGE("◔"),
    STAGE_MATCHING("◑"),
    STAGE_INTRODUCED("◕"),
    STAGE_FOLLOW_UP("●"),
    STAGE_CLOSED("■");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    String className() {
        return "tone-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
