package uk.healthcare.desk.enquiry;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an enquiry one by one, each under the name people read, and put together again. */
interface FieldByField {

    // Of these it is written down for ever that a merge filled them, see TakenOver: whoever calls them otherwise
    // changes what is stored.
    String DESCRIPTION = "description";
    String CAMPAIGN = "campaign";
    String MARKET = "market";
    String TRACK = "track";
    String AREAS = "service areas";
    String OTHER_AREA = "other area";
    String MODELS = "engagement models";
    String SETTINGS = "care settings";
    String CARE_MODELS = "care models";
    String SCALE = "scale";
    String BUDGET = "budget";
    String WANTED_BY = "wanted by";

    /** What that field shall be. */
    <T extends @Nullable Object> T take(String name, Function<EnquiryFields, T> field);

    static EnquiryFields collect(FieldByField source) {
        return new EnquiryFields(
                source.take("summary", EnquiryFields::summary),
                source.take(DESCRIPTION, EnquiryFields::description),
                source.take("source", EnquiryFields::source),
                source.take(CAMPAIGN, EnquiryFields::campaign),
                source.take("organisation", EnquiryFields::organisation),
                source.take("kind of organisation", EnquiryFields::organisationKind),
                source.take(MARKET, EnquiryFields::marketCode),
                source.take("enquirer", EnquiryFields::enquirer),
                source.take("job title", EnquiryFields::jobTitle),
                source.take("e-mail", EnquiryFields::email),
                source.take("telephone", EnquiryFields::phone),
                source.take("language", EnquiryFields::language),
                source.take(TRACK, EnquiryFields::track),
                source.take("priority", EnquiryFields::priority),
                source.take(AREAS, EnquiryFields::areas),
                source.take(OTHER_AREA, EnquiryFields::otherArea),
                source.take(MODELS, EnquiryFields::models),
                source.take(SETTINGS, EnquiryFields::settings),
                source.take(CARE_MODELS, EnquiryFields::careModels),
                source.take(SCALE, EnquiryFields::scale),
                source.take(BUDGET, EnquiryFields::budgetGbp),
                source.take(WANTED_BY, EnquiryFields::wantedBy));
    }

    /** Whether two values of a field say the same. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal a && other instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(one, other);
    }
}
