package uk.healthcare.desk.enquiry;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an enquiry one by one, each under the name people read, and put together again. */
interface FieldByField {

    /** What that field shall be. */
    <T extends @Nullable Object> T take(String name, Function<EnquiryFields, T> field);

    static EnquiryFields collect(FieldByField source) {
        return new EnquiryFields(
                source.take("summary", EnquiryFields::summary),
                source.take("description", EnquiryFields::description),
                source.take("source", EnquiryFields::source),
                source.take("campaign", EnquiryFields::campaign),
                source.take("organisation", EnquiryFields::organisation),
                source.take("kind of organisation", EnquiryFields::organisationKind),
                source.take("market", EnquiryFields::marketCode),
                source.take("enquirer", EnquiryFields::enquirer),
                source.take("job title", EnquiryFields::jobTitle),
                source.take("e-mail", EnquiryFields::email),
                source.take("telephone", EnquiryFields::phone),
                source.take("language", EnquiryFields::language),
                source.take("track", EnquiryFields::track),
                source.take("priority", EnquiryFields::priority),
                source.take("service areas", EnquiryFields::areas),
                source.take("other area", EnquiryFields::otherArea),
                source.take("engagement models", EnquiryFields::models),
                source.take("care settings", EnquiryFields::settings),
                source.take("care models", EnquiryFields::careModels),
                source.take("scale", EnquiryFields::scale),
                source.take("budget", EnquiryFields::budgetGbp),
                source.take("wanted by", EnquiryFields::wantedBy));
    }

    /** Whether two values of a field say the same. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal a && other instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(one, other);
    }
}
