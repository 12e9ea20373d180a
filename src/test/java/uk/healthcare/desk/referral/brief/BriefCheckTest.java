package uk.healthcare.desk.referral.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traps: what an experienced officer would see at once and what a comparison of words would miss, and false alarms. */
class BriefCheckTest {

    private static final Identity GULF = new Identity(
            "Al-Sabah Specialist Hospital",
            "Dr Amal bint Khalid Al-Rashdan",
            "amal.rashdan@sabah-hospital.example",
            "+965 2222 1234",
            List.of("Kuwait", "The State of Kuwait"),
            "KW",
            List.of());
    private static final Identity MINISTRY = who("Ministry of Health of Kuwait", "Dr Hope Ward", "KW", "Kuwait");
    private static final Identity CITY = who("Dammam Medical Complex (DMCX)", "Li Wu", "SA", "Saudi Arabia");
    private static final Identity RIVERS =
            who("Three Rivers Hospital Group", "Prof. Ngozi Okonkwo-Eze", "NG", "Nigeria");
    private static final Identity CHINA = who("北京协和医院", "孙晓玲", "CN", "China");
    private static final Identity EGYPT = who("مستشفى دار الموج التخصصي", "د. يوسف المطوع", "EG", "Egypt");
    private static final Identity BRAZIL = who("Rede de Saúde Ipê Dourado", "João Gonçalves", "BR", "Brazil");
    private static final Identity NOOR = new Identity(
            "Al Noor Hospital", "Grace May", "desk@ufz.com.example", null, List.of("Ghana"), "GH", List.of());
    private static final Identity HOPE = who("Hope Cancer Foundation", "Abena Osei", "GH", "Ghana");
    private static final Identity LUCAS = who("Hospital São Lucas", "João Gonçalves", "BR", "Brazil");

    private static Identity who(String organisation, String person, String region, String market) {
        return new Identity(organisation, person, null, null, List.of(market), region, List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GULF | Al-Sabah Specialist Hospital plans a unit | ORGANISATION
            GULF | the AL SABAH hospital plans a unit | ORGANISATION
            GULF | Dr. Al-Sabah's hospital plans a unit | ORGANISATION
            GULF | AlSabah plans a unit | ORGANISATION
            GULF | Alsabah plans a unit | ORGANISATION
            GULF | Es-Sabbah plans a unit | ORGANISATION
            GULF | مستشفى الصباح يخطط | ORGANISATION
            GULF | the ASSH plans a unit | ORGANISATION
            GULF | the A.S.S.H. plans a unit | ORGANISATION
            GULF | ask Rashdan | PERSON
            GULF | ask AMAL | PERSON
            GULF | Ms Ámal will answer | PERSON
            GULF | speak to Khaled about it | PERSON
            GULF | write to amal (dot) r at sabah-hospital.example | WEB_SITE
            GULF | write to a.r@post.example now | EMAIL
            GULF | write to desk [at] post [dot] com | EMAIL
            GULF | see www.unit-plan.com/page | WEB_SITE
            GULF | see HTTPS://unit.plan | WEB_SITE
            GULF | see sabah-hospital.example for more | WEB_SITE
            GULF | see unitplan.com.kw for more | WEB_SITE
            GULF | ring 2222-1234 | TELEPHONE
            GULF | ring 22 22 12 34 | TELEPHONE
            GULF | ring (+965) 2222.1234 | TELEPHONE
            GULF | ring ٢٢٢٢١٢٣٤ | TELEPHONE
            GULF | ring +44 20 7946 0958 | TELEPHONE
            GULF | ring 0096599887766 | TELEPHONE
            GULF | tel: 555 0134 77 | TELEPHONE
            GULF | A unit for the sabahspecialist team | ORGANISATION
            MINISTRY | The Ministry of Health of Kuwait has decided | ORGANISATION
            MINISTRY | the Kuwait Ministry of Health has decided | ORGANISATION
            MINISTRY | the Kuwaiti Ministry of Health has decided | ORGANISATION
            MINISTRY | we asked Dr Hope about it | PERSON
            MINISTRY | we asked Hope about it | PERSON
            MINISTRY | Hope Ward will answer | PERSON
            CITY | A complex in Dammam | ORGANISATION
            CITY | the DMCX is to grow | ORGANISATION
            CITY | Dr Wu will answer | PERSON
            CITY | Wu Li will answer | PERSON
            RIVERS | our three rivers campus | ORGANISATION
            RIVERS | the ThreeRivers campus | ORGANISATION
            RIVERS | ask Okonkwo | PERSON
            RIVERS | ask NGOZI | PERSON
            CHINA | 协和计划建设 | ORGANISATION
            CHINA | 北京協和醫院計劃 | ORGANISATION
            CHINA | 请联系孙医生 | PERSON
            CHINA | 请联系孫曉玲 | PERSON
            EGYPT | تخطط دار الموج لوحدة | ORGANISATION
            EGYPT | وبدار الموج وحدة | ORGANISATION
            EGYPT | Dar Al Mawj plans a unit | ORGANISATION
            EGYPT | اتصل بالمطوّع | PERSON
            EGYPT | ask Mr Yousef | PERSON
            BRAZIL | a Ipe Dourado tem um plano | ORGANISATION
            BRAZIL | ask Joao Goncalves | PERSON
            BRAZIL | ask Gonsalves | PERSON
            GULF | a unit for S a b a h | ORGANISATION
            GULF | a unit for A-l-S-a-b-a-h | ORGANISATION
            GULF | ask A m a l about it | ORGANISATION
            GULF | the Sаbah hospital | ORGANISATION
            GULF | ask Rаshdаn | PERSON
            GULF | the Ⓢⓐⓑⓐⓗ hospital | ORGANISATION
            GULF | write to unit . plan @ post . com now | EMAIL
            CHINA | 协 和计划建设 | ORGANISATION
            CHINA | 请联系孙 晓 玲 | PERSON
            NOOR | the Al Nour hospital | ORGANISATION
            NOOR | the An-Nur hospital | ORGANISATION
            NOOR | ask May | PERSON
            NOOR | the UFZ has decided | ORGANISATION
            HOPE | the Hope Foundation has decided | ORGANISATION
            LUCAS | a visit to Lucas | ORGANISATION
            LUCAS | a visit to São Lucas | ORGANISATION""")
    void findsWhatWouldTellWhoAsks(String who, String text, TraceKind kind) {
        var check = new BriefCheck(identity(who));
        assertThat(check.in(text)).as(text).extracting(Trace::kind).contains(kind);
        assertThat(check.in(check.anonymised(text))).as(check.anonymised(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GULF | A specialist hospital in Kuwait plans a radiotherapy unit with 120 beds by 2027
            GULF | It serves 4,500,000 people and has £12,000,000 for 2026-2027
            GULF | A normal, abnormal or amalgamated unit
            GULF | The budget is KWD 22221000
            GULF | Specialists train 25000000 patients' families, e.g. in primary care, i.e. at home
            GULF | We will send a delegation to the U.K. in 3 March 2026 and answer at 10.30 a.m.
            MINISTRY | The ministry wishes to plan a hospital; the health of mothers is our first concern
            MINISTRY | A ministry in Kuwait asks; its Department of Health answers
            MINISTRY | We hope for a new ward. Hope is not a plan. Hospital wards in Kuwait are old
            MINISTRY | The MOH plans it with the NHS and the UK
            CITY | The medical complex is in Saudi Arabia; the LAN is old
            CITY | A will of iron and a list of li
            RIVERS | The hospital group serves three towns and two rivers
            RIVERS | We have three hospitals. Group practice is new
            CHINA | 我们是一家医院，计划在中国建设心脏中心
            EGYPT | مستشفى تخصصي في مصر يخطط لوحدة للقلب
            BRAZIL | A rede de saúde tem um plano para o hospital
            GULF | Courses in I T and E R, the A & E, a b c d
            NOOR | It shall begin in May 2027, by 3 May at the latest and not before May
            HOPE | We hope that a foundation will help. Cancer care comes first
            LUCAS | A visit to São Paulo; the hospital is in the south""")
    void leavesAloneWhatAnybodyCouldSay(String who, String text) {
        assertThat(new BriefCheck(identity(who)).in(text)).as(text).isEmpty();
    }

    @Test
    void whatIsReplacedStillReads() {
        var text =
                "The Al-Sabah Specialist Hospital asks. Dr Amal Al-Rashdan (amal@x.example) answers at +965 2222 1234.";
        assertThat(new BriefCheck(GULF).anonymised(text))
                .isEqualTo("The enquirer asks. [name] ([e-mail address]) answers at [telephone number].");
    }

    @Test
    void saysWhereItStands() {
        var text = "A unit for Al-Sabah and others";
        assertThat(new BriefCheck(GULF).in(text))
                .containsExactly(new Trace(TraceKind.ORGANISATION, 11, 19, "Al-Sabah"));
    }

    @Test
    void aNameOfOursMayBeSaidThoughTheEnquirerHasItToo() {
        var check = new BriefCheck(GULF.allowing(List.of("Amal Khan")));
        assertThat(check.in("Yours, Amal Khan")).isEmpty();
        assertThat(check.in("Yours, Amal")).hasSize(1);
    }

    @Test
    void theLongestTextTakesNoMoreThanSecondsOfAProcessor() {
        var long_ = "Sabahx ".repeat(2_800) + "x".repeat(400);
        var unbroken = "a".repeat(20_000);
        var thread = ManagementFactory.getThreadMXBean();
        var started = thread.getCurrentThreadCpuTime();
        new BriefCheck(GULF).anonymised(long_);
        new BriefCheck(GULF).in(unbroken);
        new BriefCheck(CHINA).in("医".repeat(20_000));
        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - started)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void anOddTextIsReadToItsEnd() {
        for (var odd : List.of(
                "a . ",
                "a.",
                "a-b.",
                "a at b dot ",
                "1 ",
                "1.",
                "(",
                "@a",
                "A.",
                "+1",
                "www.",
                "a@b.",
                "Al Sabah ",
                "Amal ")) {
            new BriefCheck(GULF).anonymised(odd.repeat(20_000 / odd.length()));
        }
        assertThat(new BriefCheck(GULF).in("A. ".repeat(6_000) + "Al-Sabah")).hasSize(1);
    }

    private static Identity identity(String name) {
        return switch (name) {
            case "GULF" -> GULF;
            case "MINISTRY" -> MINISTRY;
            case "CITY" -> CITY;
            case "RIVERS" -> RIVERS;
            case "CHINA" -> CHINA;
            case "EGYPT" -> EGYPT;
            case "BRAZIL" -> BRAZIL;
            case "NOOR" -> NOOR;
            case "HOPE" -> HOPE;
            case "LUCAS" -> LUCAS;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
