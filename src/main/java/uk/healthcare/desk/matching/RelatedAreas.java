package uk.healthcare.desk.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Service areas that lie in different parts of the brochure and that the same people know about: whoever plans one will
 * want to hear who works in the other, when nobody offers it itself.
 */
final class RelatedAreas {

    static final Set<List<String>> PAIRS = bothWays(
            "paediatrics-oncology cancer",
            "paediatrics obstetrics-gynaecology",
            "paediatrics screening-newborn",
            "screening-cancer cancer",
            "screening-cancer cancer-diagnostics",
            "screening-antenatal obstetrics-gynaecology",
            "screening-antenatal genetics",
            "screening-newborn genetics",
            "screening-infectious-disease primary-care-immunisation",
            "screening-health-checks primary-care",
            "screening-health-checks stroke-prevention",
            "screening-long-term-conditions primary-care-long-term-conditions",
            "screening-long-term-conditions vascular",
            "screening-long-term-conditions eye-care",
            "eye-care-vision-screening screening",
            "primary-care-optometry eye-care",
            "primary-care-long-term-conditions endocrinology",
            "primary-care-immunisation screening",
            "community-care elderly",
            "community-care-after-discharge elderly-home-care",
            "community-care-district-nursing elderly-home-care",
            "community-care-health-visiting paediatrics",
            "community-care-physiotherapy orthopaedics",
            "community-care-physiotherapy stroke-rehabilitation",
            "elderly-dementia mental-health",
            "elderly-early-warning community-care",
            "stroke-hyper-acute ambulance",
            "stroke vascular",
            "cardiac vascular",
            "cardiac-transplantation liver-transplantation",
            "trauma ambulance",
            "trauma orthopaedics",
            "trauma-burns plastic-surgery",
            "trauma-limbs plastic-surgery",
            "trauma-chest-abdominal cardiac-surgery",
            "genetics immunology");

    private RelatedAreas() {}

    private static Set<List<String>> bothWays(String... pairs) {
        var all = new HashSet<List<String>>();
        for (var pair : pairs) {
            var codes = List.of(pair.split(" "));
            all.add(codes);
            all.add(codes.reversed());
        }
        return Set.copyOf(all);
    }
}
