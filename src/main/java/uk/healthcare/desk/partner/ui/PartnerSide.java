package uk.healthcare.desk.partner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.partner.PartnerService;
import uk.healthcare.desk.partner.PartnerSheet;
import uk.healthcare.desk.ui.Card;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.Definitions;
import uk.healthcare.desk.ui.Tone;
import uk.healthcare.desk.ui.Words;

/** The column beside a partner's page: how much it wants, what it refuses, who it is. */
class PartnerSide extends Div {

    private final PartnerSheet partner;
    private final Choices choices;
    private final PartnerService service;
    private final boolean editable;
    private final Runnable changed;

    PartnerSide(
            PartnerSheet partner,
            Choices choices,
            PartnerService service,
            LocalDate today,
            boolean editable,
            Runnable changed) {
        this.partner = partner;
        this.choices = choices;
        this.service = service;
        this.editable = editable;
        this.changed = changed;
        addClassName("stack");
        add(capacity(today), refused(), about());
    }

    private Card capacity(LocalDate today) {
        var load = partner.load();
        var words = new Paragraph(
                load.wanted() == 0
                        ? "It wants no referrals."
                        : "It wants at most " + Dates.count(load.wanted(), "open referral") + " at a time.");
        words.addClassName("soft");
        return card(
                "Capacity now",
                partner.capacity(),
                stacked(CapacityChip.of(load, today), words),
                new SideCard.Editing<>(CapacityForm::new, change -> service.setCapacity(partner.id(), change)));
    }

    private Card refused() {
        var chips = new Div();
        chips.addClassName("partner-chips");
        partner.refusedMarkets().stream()
                .map(choices::market)
                .sorted()
                .forEach(market -> chips.add(new Chip(Tone.WARN, market)));
        if (partner.refusedMarkets().isEmpty()) {
            var none = new Span("It has refused none.");
            none.addClassName("soft");
            chips.add(none);
        }
        return card(
                "Markets it refuses",
                partner.refusedMarkets(),
                chips,
                new SideCard.Editing<Set<String>>(
                        () -> new RefusedMarketsForm(choices), change -> service.refuseMarkets(partner.id(), change)));
    }

    private Card about() {
        var details = partner.details();
        var list = new Definitions().row("Kind", Words.of(partner.kind()));
        if (details.odsCode() != null) {
            list.row("ODS code", details.odsCode());
        }
        list.row("Town", PartnerForm.shown(details.town()))
                .row("Nation", details.nation() == null ? "" : Words.of(details.nation()));
        if (details.region() != null) {
            list.row("Region", Words.of(details.region()));
        }
        if (details.website() == null) {
            list.row("Website", "");
        } else {
            list.row("Website", website(details.website()));
        }
        list.row(
                        "Languages",
                        details.languages().stream()
                                .map(Choices::language)
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .row("Last changed", Dates.day(London.dateOf(partner.updatedAt())));
        return card(
                "About",
                details,
                list,
                new SideCard.Editing<>(DetailsForm::new, change -> service.edit(partner.id(), change)));
    }

    private <T> Card card(String heading, T stored, Component reading, SideCard.@Nullable Editing<T> editing) {
        return new SideCard<>(heading, stored, reading, editable ? editing : null, changed);
    }

    private static Anchor website(String address) {
        var link = new Anchor(address, address.replaceFirst("^https?://(www\\.)?", ""));
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private static Div stacked(Component... components) {
        var stack = new Div(components);
        stack.addClassName("fact");
        return stack;
    }
}
