package uk.healthcare.desk.reference.dictionary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Passages that may be data of a patient: somebody has to look at them before the text goes anywhere. */
final class PersonalData implements Recogniser {

    private static final Pattern NHS_NUMBER = Pattern.compile("(?<![\\d+])(\\d{3})[ -]?(\\d{3})[ -]?(\\d{4})(?!\\d)");

    private static final String KIN =
            "mother|father|wife|husband|son|daughter|sister|brother|child|baby|grandmother|grandfather|uncle|aunt|cousin|mum|dad"
                    + "|m[èe]re|p[èe]re|femme|mari|fils|fille|madre|padre|esposa|esposo|hijo|hija|m[ãa]e|pai|filho|filha|mulher|marido";

    private static final List<Pattern> PASSAGES = List.of(
            Pattern.compile(
                    "(?i)\\b(?:MRN|medical record (?:number|no\\.?)|hospital number|patient (?:id|number|no\\.?)|file no\\.?|NHS number)\\s*[:#.]?\\s*[\\w-]*\\d[\\w-]*"),
            Pattern.compile("(?i)\\bpassport(?: (?:number|no\\.?))?\\s*[:#]?\\s*[A-Z]{0,2}\\d{5,9}"),
            Pattern.compile(
                    "(?i)\\b(?:date of birth|d\\.?o\\.?b\\.?|born on|née? le|nacid[oa] el|nascid[oa] (?:em|a)|fecha de nacimiento|date de naissance|data de nascimento)\\s*[:]?\\s*[\\d][\\w ./-]{3,20}"),
            Pattern.compile("(?i)(?:تاريخ الميلاد|出生日期|出生于)\\s*[:：]?\\s*[\\d٠-٩][\\d٠-٩ ./年月日-]{3,12}"),
            Pattern.compile(
                    "(?i)\\b(?:my|our|ma|mon|mi|minha|meu|sa|son)\\s+(?:" + KIN
                            + ")\\b,?\\s*(?:\\(?\\d{1,3}\\b|[^.!?\\n]{0,60}\\b(?:diagnos\\w+|suffer\\w+|operation|surgery|tumou?r|cancer|stroke|atteint\\w*|diagnostic\\w*|padece|sofre|sufre))"),
            Pattern.compile(
                    "(?i)\\b(?:patient|boy|girl|man|woman|child)\\b[^.!?\\n]{0,30}\\b(?:aged?|is)\\s+\\d{1,3}\\b"),
            Pattern.compile(
                    "(?i)\\b\\d{1,3}[- ](?:year|month|week|day)s?[- ]old\\b[^.!?\\n]{0,40}\\b(?:patient|boy|girl|man|woman|child|male|female|with|was|diagnosed|daughter|son)"),
            Pattern.compile(
                    "(?u)(?:والدتي|والدي|زوجتي|زوجي|ابني|ابنتي|أمي|أبي)[^.!؟\\n]{0,40}(?:عمره|عمرها|يعاني|تعاني|مصاب|تشخيص)\\p{L}*"),
            Pattern.compile("我(?:的)?(?:母亲|父亲|妻子|丈夫|儿子|女儿|妈妈|爸爸|孩子)[^。！？\\n]{0,20}(?:岁|患|确诊|诊断)"));

    @Override
    public List<Finding> findIn(String text, LocalDate today) {
        var found = new ArrayList<Finding>();
        for (var passage : PASSAGES) {
            passage.matcher(text)
                    .results()
                    .forEach(match -> found.add(Finding.in(
                            text, FindingKind.PATIENT_DATA, "passage", match.start(), match.end(), Strength.FAIR)));
        }
        NHS_NUMBER.matcher(text).results().forEach(match -> {
            if (isNhsNumber(match.group(1) + match.group(2) + match.group(3))) {
                found.add(Finding.in(
                        text, FindingKind.PATIENT_DATA, "nhs-number", match.start(), match.end(), Strength.FAIR));
            }
        });
        return found;
    }

    /** The tenth digit checks the nine before it, modulo 11. */
    static boolean isNhsNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0' && digits.chars().distinct().count() > 1;
    }
}
