package uk.healthcare.desk.matching;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.enquiry.EnquiryFields;
import uk.healthcare.desk.enquiry.Proposals;
import uk.healthcare.desk.partner.PartnerProfile;

/**
 * What an enquiry asks for: its fields, and for each that nobody has filled in what its text says, by the same proposals
 * that triage shows.
 */
@Component
class NeedReader {

    private final Proposals proposals;
    private volatile @Nullable Known known;

    NeedReader(Proposals proposals) {
        this.proposals = proposals;
    }

    private record Known(List<PartnerProfile> partners, PartnerNames names) {}

    /**
     * @param today in London
     * @param partners whose names are looked for
     */
    public Need read(EnquiryFields fields, LocalDate today, List<PartnerProfile> partners) {
        var filled = isFilled(fields) ? fields : proposals.filled(fields, today);
        var unconfirmed = EnumSet.noneOf(NeedPart.class);
        note(unconfirmed, NeedPart.MARKET, fields.marketCode(), filled.marketCode());
        note(unconfirmed, NeedPart.SCALE, fields.scale(), filled.scale());
        return new Need(
                filled.marketCode(),
                taken(unconfirmed, NeedPart.SERVICE_AREA, fields.areas(), filled.areas()),
                taken(unconfirmed, NeedPart.ENGAGEMENT_MODEL, fields.models(), filled.models()),
                taken(unconfirmed, NeedPart.CARE_SETTING, fields.settings(), filled.settings()).stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet()),
                filled.scale() == null ? null : Scale.in(filled.scale()).orElse(null),
                names(partners).in(fields.summary() + "\n" + fields.description()),
                unconfirmed);
    }

    /** A size is seldom told, and alone is not worth reading the text again. */
    private static boolean isFilled(EnquiryFields fields) {
        return fields.marketCode() != null
                && !fields.areas().isEmpty()
                && !fields.models().isEmpty()
                && !fields.settings().isEmpty();
    }

    private static void note(Set<NeedPart> unconfirmed, NeedPart part, @Nullable String said, @Nullable String read) {
        if (said == null && read != null) {
            unconfirmed.add(part);
        }
    }

    private static <T> Set<T> taken(Set<NeedPart> unconfirmed, NeedPart part, Set<T> said, Set<T> read) {
        if (!said.isEmpty()) {
            return said;
        }
        if (!read.isEmpty()) {
            unconfirmed.add(part);
        }
        return read;
    }

    /** The directory hands out the same list while it has not changed. */
    private PartnerNames names(List<PartnerProfile> partners) {
        var now = known;
        if (now == null || now.partners != partners) {
            now = new Known(partners, new PartnerNames(partners));
            known = now;
        }
        return now.names;
    }
}
