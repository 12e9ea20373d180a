package uk.healthcare.desk.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.matching.weights.PublishedWeights;
import uk.healthcare.desk.matching.weights.WeightSet;
import uk.healthcare.desk.partner.PartnerProfile;
import uk.healthcare.desk.staff.Permission;

/** Tries weights on enquiries of the past before they are published, in a few statements whatever the number. */
@Service
public class SimulationService {

    private static final int LOOKED_AT = 3;

    private static final String NEEDS = """
            select e.id, e.reference, e.summary, e.market_code,
                   (select group_concat(a.area_code) from enquiry_service_area a where a.enquiry_id = e.id) areas,
                   (select group_concat(m.model_code) from enquiry_engagement_model m where m.enquiry_id = e.id) models,
                   (select group_concat(s.setting) from enquiry_care_setting s where s.enquiry_id = e.id) settings
              from enquiry e where %s
               and exists (select 1 from enquiry_service_area a where a.enquiry_id = e.id)
             order by e.id desc limit :most""";
    private static final String IN_MATCHING = "e.stage = 'MATCHING'";
    private static final String MATCHED = "(e.outcome is null or e.outcome not in ('DUPLICATE', 'SPAM')) and exists"
            + " (select 1 from clock_run c where c.enquiry_id = e.id and c.kind = 'FIRST_APPROACH')";

    private final JdbcClient jdbc;
    private final DirectoryToday directory;
    private final ReferenceWords words;
    private final PublishedWeights published;

    SimulationService(JdbcClient jdbc, DirectoryToday directory, ReferenceWords words, PublishedWeights published) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.words = words;
        this.published = published;
    }

    /** What {@code draft} would change against the version that counts now. Takes seconds for hundreds of enquiries. */
    @PreAuthorize(Permission.MANAGE)
    @Transactional(readOnly = true)
    public Simulation simulate(WeightSet draft, Simulation.Sample sample) {
        var now = directory.snapshot();
        var trial = new Trial(
                new Matcher(words.vocabulary(), published.current()),
                new Matcher(words.vocabulary(), draft.weights()),
                now.partners(),
                now.standing(),
                now.today());
        var tried = needs(sample).parallelStream().map(trial::of).toList();
        var changed = tried.stream().filter(Tried::changed).toList();
        return new Simulation(
                tried.size(),
                (int) tried.stream().filter(Tried::firstChanged).count(),
                (int) tried.stream().filter(Tried::threeChanged).count(),
                changed.stream()
                        .limit(Simulation.SHOWN)
                        .map(one -> new Simulation.Change(
                                one.past.id, one.past.reference, one.past.summary, one.before, one.after))
                        .toList());
    }

    private record Past(EnquiryId id, String reference, String summary, Need need) {}

    private record Trial(Matcher now, Matcher then, List<PartnerProfile> partners, Standing standing, LocalDate today) {

        Tried of(Past past) {
            return new Tried(past, first(now, past.need), first(then, past.need));
        }

        private List<String> first(Matcher matcher, Need need) {
            return matcher.match(need, partners, standing, today).fitting().stream()
                    .limit(LOOKED_AT)
                    .map(Suggestion::name)
                    .toList();
        }
    }

    private record Tried(Past past, List<String> before, List<String> after) {

        boolean changed() {
            return firstChanged() || threeChanged();
        }

        boolean firstChanged() {
            return !before.stream()
                    .limit(1)
                    .toList()
                    .equals(after.stream().limit(1).toList());
        }

        boolean threeChanged() {
            return !Set.copyOf(before).equals(Set.copyOf(after));
        }
    }

    private List<Past> needs(Simulation.Sample sample) {
        var which = sample == Simulation.Sample.IN_MATCHING ? IN_MATCHING : MATCHED;
        return new ArrayList<>(jdbc.sql(NEEDS.formatted(which))
                .param("most", sample.most())
                .query((row, number) -> new Past(
                        new EnquiryId(row.getLong("id")),
                        row.getString("reference"),
                        row.getString("summary"),
                        new Need(
                                row.getString("market_code"),
                                codes(row.getString("areas")),
                                codes(row.getString("models")),
                                codes(row.getString("settings")))))
                .list());
    }

    private static Set<String> codes(@Nullable String joined) {
        return joined == null ? Set.of() : Set.of(joined.split(","));
    }
}
