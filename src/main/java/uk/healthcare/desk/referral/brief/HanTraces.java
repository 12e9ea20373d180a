package uk.healthcare.desk.referral.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names in Chinese characters, whose words have no spaces between them: with and without what organisations are called by. */
final class HanTraces {

    private static final int SHORTEST = 2;
    /** A name of four characters or more may begin with the two of a place. */
    private static final int WITH_A_PLACE = 4;

    private static final Pattern NOT_HAN = Pattern.compile("[^\\p{IsIdeographic}]+");
    private static final Pattern KIND = Pattern.compile(
            "(有限|责任|股份|集团|公司|医院|医学|医疗|健康|卫生|大学|学院|中心|研究|基金会|保险|投资|控股|国际|委员会|局|厅|部|诊所|门诊|人民|第[一二三四五六七八九十]|附属|综合|专科|儿童|妇幼|肿瘤|眼科|口腔|省|市|区|县|中国)");
    private static final String ADDRESS = "(先生|女士|小姐|医生|大夫|主任|院长|教授|博士|经理|总)";

    private final List<String> organisations = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final @Nullable Pattern addressed;

    HanTraces(@Nullable String organisation, @Nullable String person) {
        if (organisation != null) {
            for (var part : NOT_HAN.split(Spelling.simplified(organisation))) {
                add(organisations, part);
                for (var core : KIND.split(part)) {
                    add(organisations, core);
                    add(organisations, core.length() < WITH_A_PLACE ? core : core.substring(SHORTEST));
                }
            }
        }
        if (person != null) {
            for (var part : NOT_HAN.split(Spelling.simplified(person))) {
                add(people, part);
            }
        }
        addressed = people.isEmpty() ? null : Pattern.compile(people.getFirst().charAt(0) + ADDRESS);
    }

    private static void add(List<String> names, String name) {
        if (name.length() >= SHORTEST && !KIND.matcher(name).matches() && !names.contains(name)) {
            names.add(name);
        }
    }

    List<Trace> in(BriefText text) {
        var found = new ArrayList<Trace>();
        if (organisations.isEmpty() && people.isEmpty()) {
            return found;
        }
        var simplified = Spelling.simplified(text.text());
        organisations.forEach(name -> find(text, simplified, name, TraceKind.ORGANISATION, found));
        people.forEach(name -> find(text, simplified, name, TraceKind.PERSON, found));
        if (addressed != null) {
            addressed
                    .matcher(simplified)
                    .results()
                    .forEach(hit -> found.add(Trace.in(text.text(), TraceKind.PERSON, hit.start(), hit.end())));
        }
        return found;
    }

    /** The name, with spaces between its characters or without. */
    private static Pattern spaced(String name) {
        return Pattern.compile(name.codePoints()
                .mapToObj(Character::toString)
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s\\p{Cf}·]*")));
    }

    private static void find(BriefText text, String simplified, String name, TraceKind kind, List<Trace> found) {
        spaced(name)
                .matcher(simplified)
                .results()
                .forEach(hit -> found.add(Trace.in(text.text(), kind, hit.start(), hit.end())));
    }
}
