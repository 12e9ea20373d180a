package uk.healthcare.desk.reference;

import java.text.Collator;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The catalogue of what an enquiry can be described with, read once when the server starts. It holds nothing about
 * anybody, so code inside the server reads it without asking who is signed in.
 */
@Component
@DependsOnDatabaseInitialization
public class ReferenceData {

    private final Map<String, Market> markets;
    private final List<Post> posts;
    private final Map<String, ServiceArea> serviceAreas;
    private final Map<String, EngagementModel> engagementModels;

    ReferenceData(JdbcClient database) {
        var english = Collator.getInstance(Locale.UK);
        markets = byCode(Market::code, readMarkets(database, Comparator.comparing(Market::name, english)));
        posts = database
                .sql("select code, name, market_code from post")
                .query(DataClassRowMapper.newInstance(Post.class))
                .list()
                .stream()
                .sorted(Comparator.comparing((Post post) -> nameOf(post.marketCode()), english)
                        .thenComparing(Post::name, english))
                .toList();
        serviceAreas = byCode(
                ServiceArea::code,
                database.sql("""
                        select a.code, a.parent_code, a.name, a.section, a.position
                        from service_area a left join service_area p on p.code = a.parent_code
                        order by coalesce(p.position, a.position), p.code is not null, a.position, a.code
                        """)
                        .query(DataClassRowMapper.newInstance(ServiceArea.class))
                        .list());
        engagementModels = byCode(
                EngagementModel::code,
                database.sql("""
                        select m.code, m.parent_code, m.name, m.section, m.position
                        from engagement_model m left join engagement_model p on p.code = m.parent_code
                        order by coalesce(p.position, m.position), p.code is not null, m.position, m.code
                        """)
                        .query(DataClassRowMapper.newInstance(EngagementModel.class))
                        .list());
    }

    /** All markets by name. */
    public List<Market> markets() {
        return List.copyOf(markets.values());
    }

    public Optional<Market> market(String code) {
        return Optional.ofNullable(markets.get(code));
    }

    /** The overseas regions by name. */
    public List<String> regions() {
        return markets.values().stream().map(Market::region).distinct().sorted().toList();
    }

    /** The markets that a region looks after, by name; none when there is no such region. */
    public List<Market> marketsIn(String region) {
        return markets.values().stream()
                .filter(market -> market.region().equals(region))
                .toList();
    }

    /** All posts by market and city. */
    public List<Post> posts() {
        return posts;
    }

    /** The posts of a market by city; none when the market has no post of its own. */
    public List<Post> postsIn(String marketCode) {
        return posts.stream()
                .filter(post -> post.marketCode().equals(marketCode))
                .toList();
    }

    /** Areas in the brochure's order, each followed by its services. */
    public List<ServiceArea> serviceAreas() {
        return List.copyOf(serviceAreas.values());
    }

    public Optional<ServiceArea> serviceArea(String code) {
        return Optional.ofNullable(serviceAreas.get(code));
    }

    /** The area and its services; the service alone when the code is one's; nothing when there is no such code. */
    public List<ServiceArea> areasUnder(String code) {
        return serviceAreas.values().stream()
                .filter(area -> code.equals(area.code()) || code.equals(area.parentCode()))
                .toList();
    }

    /** The three ways of working in the brochure's order, each followed by its kinds. */
    public List<EngagementModel> engagementModels() {
        return List.copyOf(engagementModels.values());
    }

    public Optional<EngagementModel> engagementModel(String code) {
        return Optional.ofNullable(engagementModels.get(code));
    }

    /** The way and its kinds; the kind alone when the code is one's; nothing when there is no such code. */
    public List<EngagementModel> modelsUnder(String code) {
        return engagementModels.values().stream()
                .filter(model -> code.equals(model.code()) || code.equals(model.parentCode()))
                .toList();
    }

    private String nameOf(String marketCode) {
        return market(marketCode).map(Market::name).orElse(marketCode);
    }

    private static List<Market> readMarkets(JdbcClient database, Comparator<Market> order) {
        return database
                .sql("select code, name, official_name, region, time_zone, rest_days from market")
                .query((row, number) -> new Market(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("official_name"),
                        row.getString("region"),
                        ZoneId.of(row.getString("time_zone")),
                        restDays(row.getString("rest_days"))))
                .list()
                .stream()
                .sorted(order)
                .toList();
    }

    private static EnumSet<DayOfWeek> restDays(String isoNumbers) {
        return Arrays.stream(isoNumbers.split(","))
                .map(number -> DayOfWeek.of(Integer.parseInt(number)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private static <T> Map<String, T> byCode(Function<T, String> code, List<T> rows) {
        var byCode = new LinkedHashMap<String, T>();
        rows.forEach(row -> byCode.put(code.apply(row), row));
        return byCode;
    }
}
