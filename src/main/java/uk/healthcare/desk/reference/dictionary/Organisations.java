package uk.healthcare.desk.reference.dictionary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of organisations by the way they are built: Ministry of Health of Oman, … Hospital, وزارة الصحة, … 医院. */
final class Organisations implements Recogniser {

    private static final String NAME = "\\p{Lu}[\\p{L}'’&-]+";
    private static final String JOIN = "(?: (?:of|for|and|the|de|del|da|do|das|dos|la|el|al|e|y|et|&|bin|du|des))*";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(
                    "\\b(?:(?:Federal|Royal|State|National) )?(?:Ministry|Department|Directorate)(?: (?:of|for)(?: the)?)"
                            + "(?: (?:Public|Population))? (?:Health|Defence|Interior|Higher Education)(?: (?:and|&) "
                            + NAME + "(?: " + NAME + ")?)?"
                            + "(?:,? (?:of|in)(?: the)? (?:Republic of |Kingdom of |Sultanate of |State of )?" + NAME
                            + "(?: " + NAME + "){0,2})?"),
            Pattern.compile(
                    "\\b(?:Minist[èe]re|Ministerio|Minist[ée]rio|Secretar[ií]a) (?:de la |de |da |del |do )?(?:la )?"
                            + "(?:Sant[ée]|Salud|Sanidad|Sa[úu]de)(?: [Pp]ubli\\w+| [Pp][úu]blic\\w+)?(?: (?:du|de la|del?|do|da|de|des|d') ?"
                            + NAME + "(?: " + NAME + ")?)?"),
            Pattern.compile(
                    "\\b(?:" + NAME + JOIN
                            + " ){1,5}(?:Hospitals?|Medical (?:Cent(?:re|er)|Group|City|Services)|Health(?:care)? (?:Group|Authority"
                            + "|Holding|Investments|Trust|Fund|Assurance|Directorate|Services)|Hospital Group|Clinics?|University|Foundation|Group|Capital|Holdings?|Institute"
                            + "|Insurance|Charity|Partners|Nurseries|Federation|Society|Association|Corporation|Company|Ltd|LLC|Limited)\\b"),
            Pattern.compile(
                    "\\b(?:H[ôo]pital|Clinique|Centre Hospitalier|CHU|Universit[ée]|Fondation|Groupe|Hospital|Cl[íi]nica|Universidade?|Fundaci[óo]n"
                            + "|Funda[çc][ãa]o|Grupo|Polycliniques?|Universidad)(?: (?:de|du|des|da|do|de la|del|dos|das|y|e|et|la|le))*(?: "
                            + NAME + JOIN + "){0,4} ?"
                            + NAME),
            Pattern.compile(
                    "(?:وزارة الصحة|وزارة|هيئة الصحة|هيئة|مستشفى|مستشفيات|مجموعة|جامعة|مؤسسة|شركة)(?:(?: في)? (?!في|من|و|إلى|على|عن|نحن|نرغب|نبحث|جديد|للعيون|برنامج)\\p{IsArabic}+){1,4}"),
            Pattern.compile(
                    "(?:(?!希望|我们|英国|来自|寻求|计划|代表|需要|一家|与|在|的|是)\\p{IsHan}){2,12}(?:卫生部|卫健委|卫生健康委员会|医疗集团|医院集团|医院|集团|大学|有限公司|基金会|公司)"));

    private static final Pattern BRITISH = Pattern.compile(
            "(?i)\\b(nhs|uk|british|london|united kingdom|moorfields|ormond|marsden|christie|papworth|king's college|healthcare uk)\\b|英国|بريطاني");

    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:The|Our|A|An|We|I|Dear|From|At|In|To|For|On|Hello|Please|Dr|Mr|Mrs|Ms|Prof|This|Your|Is"
                    + "|New|Le|La|El|O|Il|Any|Each|Two) |(?:\\p{Lu}\\p{L}+ )?(?:Director|Head|Chair|Chairman|Chief|Dean|Manager|Officer|President|Secretary)"
                    + " (?:\\p{Lu}\\p{L}+ )?(?:of|at|for) (?:the )?)+");

    @Override
    public List<Finding> findIn(String text, LocalDate today) {
        var found = new ArrayList<Finding>();
        for (var form : FORMS) {
            form.matcher(text).results().forEach(match -> {
                var lead = LEAD.matcher(match.group());
                int start = match.start() + (lead.find() ? lead.end() : 0);
                var name = text.substring(start, match.end());
                boolean taken = found.stream().anyMatch(one -> one.start() < match.end() && start < one.end());
                if (!taken
                        && name.strip().matches(".*[\\s\\p{IsHan}].*")
                        && !BRITISH.matcher(name).find()) {
                    found.add(Finding.in(
                            text, FindingKind.ORGANISATION, name.strip(), start, match.end(), Strength.FAIR));
                }
            });
        }
        return found;
    }
}
