package uk.healthcare.desk.insight.ui;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.insight.FairnessFigures;
import uk.healthcare.desk.insight.PartnerExposure;
import uk.healthcare.desk.matching.fairness.ExposureEvent;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.ui.Words;

/** The figures of fairness in rows and columns: the same on the page and in the month's report. */
final class FairnessSheets {

    private static final List<ExposureEvent> SHOWN = List.of(
            ExposureEvent.SUGGESTED,
            ExposureEvent.SHORTLISTED,
            ExposureEvent.APPROACHED,
            ExposureEvent.INTRODUCED,
            ExposureEvent.AGREED,
            ExposureEvent.DECLINED,
            ExposureEvent.ENDED);

    private FairnessSheets() {}

    static Sheet<PartnerExposure> partners(FairnessFigures figures) {
        var sheet = new Sheet<>("Partners", "fairness-partners", figures.partners())
                .text("Partner", PartnerExposure::name)
                .text("Kind", partner -> Words.of(partner.kind()))
                .text("Where", FairnessSheets::where)
                .count("Could have done", PartnerExposure::eligible, partner -> null);
        SHOWN.forEach(event -> sheet.count(Words.of(event), partner -> partner.count(event), partner -> null));
        return sheet.number("Share", PartnerExposure::share, partner -> percent(partner.share()), partner -> null)
                .number(
                        "Even share",
                        PartnerExposure::evenShare,
                        partner -> percent(partner.evenShare()),
                        partner -> null)
                .link(partner -> PartnerLinks.tab(partner.id(), ExposureTab.PATH));
    }

    static Sheet<FairnessFigures.Group> groups(
            FairnessFigures figures,
            String title,
            String file,
            String heading,
            Function<PartnerExposure, ? extends @Nullable Enum<?>> what) {
        var sheet = new Sheet<>(title, file, figures.by(what))
                .text(heading, FairnessSheets::named)
                .count("Partners", FairnessFigures.Group::partners, group -> null)
                .count("Could have done", FairnessFigures.Group::eligible, group -> null);
        SHOWN.forEach(event -> sheet.count(Words.of(event), group -> group.count(event), group -> null));
        return sheet.number(
                "Approached of 100",
                FairnessFigures.Group::rate,
                group -> percent(group.rate()).replace("%", ""),
                group -> null);
    }

    static String named(FairnessFigures.Group group) {
        return group.value() == null ? "Not known" : Words.of(group.value());
    }

    static String percent(@Nullable Integer value) {
        return value == null ? "–" : value + "%";
    }

    private static String where(PartnerExposure partner) {
        if (partner.region() != null) {
            return Words.of(partner.region());
        }
        return partner.nation() == null ? "" : Words.of(partner.nation());
    }
}
