package uk.healthcare.desk.enquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.reference.EngagementModel;
import uk.healthcare.desk.reference.ReferenceData;
import uk.healthcare.desk.reference.ServiceArea;
import uk.healthcare.desk.reference.dictionary.Dictionary;
import uk.healthcare.desk.reference.dictionary.Finding;
import uk.healthcare.desk.reference.dictionary.FindingKind;
import uk.healthcare.desk.reference.dictionary.Strength;

/**
 * What an enquiry's text proposes for its fields. Where a field holds one value the best is proposed: what is said goes
 * before the prefix of a telephone number, and that before the ending of an address. What a field holds already is not
 * proposed again, nor is an area of which a service is.
 */
@Component
public class Proposals {

    private static final Map<FindingKind, ProposedField> FIELDS = fields();

    private static final Set<ProposedField> SEVERAL =
            Set.of(ProposedField.AREA, ProposedField.MODEL, ProposedField.SETTING, ProposedField.CARE_MODEL);

    private final Dictionary dictionary;
    private final ReferenceData reference;

    Proposals(Dictionary dictionary, ReferenceData reference) {
        this.dictionary = dictionary;
        this.reference = reference;
    }

    /** @param today what "within six months" counts from */
    public List<Proposal> of(EnquiryFields fields, LocalDate today) {
        var text = new EnquiryText(fields);
        var found = new ArrayList<Candidate>();
        for (var finding : dictionary.read(text.whole(), today).all()) {
            found.add(new Candidate(proposal(finding, text), rank(finding), finding.start()));
        }
        if (fields.phone() != null) {
            dictionary
                    .read(fields.phone(), today)
                    .of(FindingKind.MARKET)
                    .forEach(finding ->
                            found.add(new Candidate(proposal(finding, text), rank(finding), Integer.MAX_VALUE)));
        }
        text.domainMarket()
                .filter(code -> reference.market(code).isPresent())
                .map(code -> new Proposal(ProposedField.MARKET, code, "", "", Strength.WEAK))
                .ifPresent(weak -> found.add(new Candidate(weak, 0, Integer.MAX_VALUE)));
        var best = best(found);
        return best.stream()
                .filter(isKnown().and(isNew(fields)).and(proposal -> !isParent(proposal, best, fields)))
                .toList();
    }

    /** Whether something within it is proposed, or chosen already. */
    private boolean isParent(Proposal proposal, List<Proposal> all, EnquiryFields fields) {
        var narrower = switch (proposal.field()) {
            case AREA ->
                reference.areasUnder(proposal.value()).stream()
                        .map(ServiceArea::code)
                        .collect(Collectors.toSet());
            case MODEL ->
                reference.modelsUnder(proposal.value()).stream()
                        .map(EngagementModel::code)
                        .collect(Collectors.toSet());
            default -> Set.<String>of();
        };
        return all.stream()
                        .anyMatch(one ->
                                one.field() == proposal.field() && isWithin(one.value(), proposal.value(), narrower))
                || fields.areas().stream().anyMatch(code -> isWithin(code, proposal.value(), narrower))
                || fields.models().stream().anyMatch(code -> isWithin(code, proposal.value(), narrower));
    }

    private static boolean isWithin(String code, String parent, Set<String> narrower) {
        return !code.equals(parent) && narrower.contains(code);
    }

    /** The fields with every acceptable proposal taken over where they were empty: the need as the text alone tells it. */
    public EnquiryFields filled(EnquiryFields fields, LocalDate today) {
        var filled = fields;
        for (var proposal : of(fields, today)) {
            filled = proposal.isAcceptable() ? proposal.into(filled) : filled;
        }
        return filled;
    }

    private static Proposal proposal(Finding finding, EnquiryText text) {
        var field = Objects.requireNonNull(FIELDS.get(finding.kind()));
        return new Proposal(field, finding.code(), finding.words(), text.sentence(finding), finding.strength());
    }

    /** Of what is alike said, more often and earlier goes first. */
    private static List<Proposal> best(List<Candidate> found) {
        var times = found.stream().collect(Collectors.groupingBy(Candidate::key, Collectors.counting()));
        var order = Comparator.comparing((Candidate one) -> one.proposal.field())
                .thenComparing(one -> one.rank, Comparator.reverseOrder())
                .thenComparing(one -> times.getOrDefault(one.key(), 0L), Comparator.reverseOrder())
                .thenComparing(one -> one.start)
                .thenComparing(Candidate::key);
        var best = new LinkedHashMap<String, Proposal>();
        found.stream().sorted(order).forEach(one -> {
            var field = one.proposal.field();
            best.putIfAbsent(SEVERAL.contains(field) ? one.key() : field.name(), one.proposal);
        });
        return List.copyOf(best.values());
    }

    private static int rank(Finding finding) {
        return finding.strength().ordinal() + 1;
    }

    private Predicate<Proposal> isKnown() {
        return proposal -> switch (proposal.field()) {
            case MARKET -> reference.market(proposal.value()).isPresent();
            case AREA -> reference.serviceArea(proposal.value()).isPresent();
            case MODEL -> reference.engagementModel(proposal.value()).isPresent();
            default -> true;
        };
    }

    private static Predicate<Proposal> isNew(EnquiryFields fields) {
        return proposal -> switch (proposal.field()) {
            case MARKET -> fields.marketCode() == null;
            case AREA -> !fields.areas().contains(proposal.value());
            case MODEL -> !fields.models().contains(proposal.value());
            case SETTING ->
                fields.settings().stream().noneMatch(one -> one.name().equals(proposal.value()));
            case CARE_MODEL ->
                fields.careModels().stream().noneMatch(one -> one.name().equals(proposal.value()));
            case SCALE -> isEmpty(fields.scale());
            case BUDGET -> fields.budgetGbp() == null;
            case WANTED_BY -> fields.wantedBy() == null;
            case ORGANISATION -> isEmpty(fields.organisation());
            case ORGANISATION_KIND -> fields.organisationKind() == OrganisationKind.OTHER;
            case PHONE -> isEmpty(fields.phone());
            case LANGUAGE -> !fields.language().equals(proposal.value());
            case PATIENT_DATA, PRIVATE_PATIENT -> true;
        };
    }

    /** A form that is being filled has blank texts. */
    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Map<FindingKind, ProposedField> fields() {
        var fields = new EnumMap<FindingKind, ProposedField>(FindingKind.class);
        fields.put(FindingKind.BEDS, ProposedField.SCALE);
        fields.put(FindingKind.DATE, ProposedField.WANTED_BY);
        for (var kind : FindingKind.values()) {
            fields.computeIfAbsent(kind, any -> ProposedField.valueOf(any.name()));
        }
        return fields;
    }

    private record Candidate(Proposal proposal, int rank, int start) {

        String key() {
            return proposal.field() + " " + proposal.value();
        }
    }
}
