package uk.healthcare.desk.referral.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.common.PartnerId;
import uk.healthcare.desk.outside.PersonalLink;
import uk.healthcare.desk.outside.PersonalLink.Standing;
import uk.healthcare.desk.referral.scorecard.ScorecardService;
import uk.healthcare.desk.ui.ActionButton;
import uk.healthcare.desk.ui.DataTable;
import uk.healthcare.desk.ui.Dates;
import uk.healthcare.desk.ui.EmptyState;
import uk.healthcare.desk.ui.Notices;

/** The links by which a partner sees its own figures: made, shown once, and revoked. */
class ScorecardLinks extends Div {

    private final PartnerId partner;
    private final ScorecardService scorecards;
    private final Clock clock;

    ScorecardLinks(PartnerId partner, ScorecardService scorecards, Clock clock) {
        this.partner = partner;
        this.scorecards = scorecards;
        this.clock = clock;
        addClassName("tab-part");
        show(null);
    }

    private void show(ScorecardService.@Nullable LinkToHandOver made) {
        removeAll();
        add(new H3("Links for the partner"));
        if (made != null) {
            add(toHandOver(made));
        }
        add(new FormPlace().offer("Make a link", this::form));
        add(new DataTable<PersonalLink>("Links for the partner")
                .column("For", link -> Objects.requireNonNullElse(link.name(), ""))
                .column("Made", link -> Dates.moment(link.issuedAt()))
                .column("Opened", link -> link.openedAt() == null ? "Not yet" : Dates.moment(link.openedAt()))
                .column("Until", this::until)
                .column("", this::action)
                .empty(new EmptyState(
                        "No link made yet", "With a link, somebody at the partner sees these figures, and no others."))
                .rows(scorecards.links(partner)));
    }

    private StepForm form() {
        var forWhom = new TextField("For whom");
        forWhom.setHelperText("The name of the person at the partner");
        return new StepForm("Make a link to this scorecard")
                .field("forWhom", forWhom)
                .hint("It shows this partner's own figures, without any enquirer. It can be opened until it expires.")
                .save("Make the link", () -> show(scorecards.makeLink(partner, forWhom.getValue())));
    }

    private static Div toHandOver(ScorecardService.LinkToHandOver made) {
        var address = new TextField("Link to the scorecard");
        address.setValue(made.address());
        address.setReadOnly(true);
        address.setAutoselect(true);
        var card = new Div(
                new H4("Link for " + made.forWhom()),
                new Paragraph("Give this to " + made.forWhom() + " in a way that nobody else can read."),
                address,
                new Paragraph("It works until " + Dates.moment(made.expiresAt())
                        + ". It is not kept and cannot be shown again; you can always make another."));
        card.addClassNames("card", "one-time-link", "stack");
        card.getElement().setAttribute("tabindex", "-1");
        card.getElement().setAttribute("role", "status");
        card.addAttachListener(attach -> card.getElement().callJsFunction("focus"));
        return card;
    }

    private String until(PersonalLink link) {
        return switch (link.standing(clock.instant())) {
            case OPEN, USED -> Dates.moment(link.expiresAt());
            case EXPIRED -> "Expired " + Dates.moment(link.expiresAt());
            case REVOKED -> "Revoked " + Dates.moment(Objects.requireNonNull(link.revokedAt()));
        };
    }

    private Component action(PersonalLink link) {
        if (link.standing(clock.instant()) != Standing.OPEN) {
            return new Div();
        }
        var button = new ActionButton("Revoke", () -> {
            scorecards.revoke(partner, link.id());
            Notices.success("The link for " + link.name() + " is revoked");
            show(null);
        });
        button.setAriaLabel("Revoke the link for " + link.name());
        return button;
    }
}
