package uk.healthcare.desk.enquiry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.healthcare.desk.reference.CareModel;
import uk.healthcare.desk.reference.CareSetting;

/** What is asked: service areas, engagement models, care settings, the care models of brief §4 as tags, and how much. */
@Embeddable
class Need {

    @ElementCollection
    @CollectionTable(name = "enquiry_service_area", joinColumns = @JoinColumn(name = "enquiry_id"))
    @Column(name = "area_code")
    private Set<String> areas = new HashSet<>();

    /** The same once more, sorted and with commas between, for counting without a join; null for none. */
    private @Nullable String areaCodes;

    @ElementCollection
    @CollectionTable(name = "enquiry_engagement_model", joinColumns = @JoinColumn(name = "enquiry_id"))
    @Column(name = "model_code")
    private Set<String> models = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "enquiry_care_setting", joinColumns = @JoinColumn(name = "enquiry_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "setting")
    private Set<CareSetting> settings = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "enquiry_care_model", joinColumns = @JoinColumn(name = "enquiry_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "care_model")
    private Set<CareModel> careModels = new HashSet<>();

    private @Nullable String otherArea;
    private @Nullable String scale;
    private @Nullable BigDecimal budgetGbp;
    private @Nullable LocalDate wantedBy;

    void take(EnquiryFields fields) {
        replace(areas, fields.areas());
        areaCodes = areas.isEmpty() ? null : String.join(",", new TreeSet<>(areas));
        replace(models, fields.models());
        replace(settings, fields.settings());
        replace(careModels, fields.careModels());
        otherArea = fields.otherArea();
        scale = fields.scale();
        budgetGbp = fields.budgetGbp();
        wantedBy = fields.wantedBy();
    }

    private static <T> void replace(Set<T> mine, Set<T> theirs) {
        mine.retainAll(theirs);
        mine.addAll(theirs);
    }

    Set<String> areas() {
        return Set.copyOf(areas);
    }

    Set<String> models() {
        return Set.copyOf(models);
    }

    Set<CareSetting> settings() {
        return Set.copyOf(settings);
    }

    Set<CareModel> careModels() {
        return Set.copyOf(careModels);
    }

    @Nullable
    String otherArea() {
        return otherArea;
    }

    @Nullable
    String scale() {
        return scale;
    }

    @Nullable
    BigDecimal budgetGbp() {
        return budgetGbp;
    }

    @Nullable
    LocalDate wantedBy() {
        return wantedBy;
    }
}
