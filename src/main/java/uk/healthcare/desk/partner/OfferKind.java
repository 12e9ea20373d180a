package uk.healthcare.desk.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Offers as parts of a partner: each thing is offered once. */
final class OfferKind implements PartKind<OfferTerms, Offer> {

    @Override
    public String gone() {
        return "partner.offer.gone";
    }

    @Override
    public OfferTerms blank() {
        return OfferTerms.BLANK;
    }

    @Override
    public OfferTerms checked(OfferTerms typed, LocalDate today) {
        return typed.checked();
    }

    @Override
    public OfferTerms merged(OfferTerms mine, OfferTerms before, OfferTerms theirs, Merge merge) {
        return mine.mergedOnto(before, theirs, merge);
    }

    @Override
    public Offer made(Partner partner, OfferTerms content) {
        return new Offer(partner, content);
    }

    @Override
    public void admit(OfferTerms wanted, List<OfferTerms> others) {
        OfferTerms.requireNew(wanted, others.stream());
    }

    @Override
    public void name(Offer part, Revision revision) {
        var terms = part.content();
        var words = revision.vocabulary();
        revision.about(Stream.of(words.area(terms.area()), words.model(terms.model()), words.setting(terms.setting()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
    }
}
