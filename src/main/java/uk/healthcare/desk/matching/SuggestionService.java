package uk.healthcare.desk.matching;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.healthcare.desk.common.EnquiryId;
import uk.healthcare.desk.common.London;
import uk.healthcare.desk.common.NotFound;
import uk.healthcare.desk.enquiry.Visibility;
import uk.healthcare.desk.partner.PartnerCatalogue;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Permission;

/** Finds the partners for an enquiry and says why: three queries, whatever the number of partners. */
@Service
public class SuggestionService {

    private static final String NEED = """
            select e.market_code,
                   (select group_concat(a.area_code) from enquiry_service_area a where a.enquiry_id = e.id) areas,
                   (select group_concat(m.model_code) from enquiry_engagement_model m where m.enquiry_id = e.id) models,
                   (select group_concat(s.setting) from enquiry_care_setting s where s.enquiry_id = e.id) settings
              from enquiry e where e.id = :enquiry and\s""";

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final CurrentStaff current;
    private final PartnerCatalogue partners;
    private final Standing.Source standing;
    private final ReferenceWords words;
    private final PublishedWeights weights;
    private final Clock clock;

    SuggestionService(
            JdbcClient jdbc,
            Visibility visibility,
            CurrentStaff current,
            PartnerCatalogue partners,
            Standing.Source standing,
            ReferenceWords words,
            PublishedWeights weights,
            Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.current = current;
        this.partners = partners;
        this.standing = standing;
        this.words = words;
        this.weights = weights;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such enquiry, or the person may not see it */
    @PreAuthorize(Permission.SEE_ENQUIRIES)
    @Transactional(readOnly = true)
    public Suggestions suggest(EnquiryId enquiry) {
        var need = need(enquiry);
        var matcher = new Matcher(words.vocabulary(), weights.current());
        return matcher.match(need, partners.active(), standing.of(enquiry), London.dateOf(clock.instant()));
    }

    private Need need(EnquiryId enquiry) {
        var visible = visibility.of(current.get());
        return jdbc.sql(NEED + visible.sql())
                .param("enquiry", enquiry.value())
                .params(visible.parameters())
                .query((row, number) -> new Need(
                        row.getString("market_code"),
                        codes(row.getString("areas")),
                        codes(row.getString("models")),
                        codes(row.getString("settings"))))
                .optional()
                .orElseThrow(() -> new NotFound(enquiry));
    }

    private static Set<String> codes(@Nullable String joined) {
        return joined == null ? Set.of() : Set.of(joined.split(","));
    }
}
