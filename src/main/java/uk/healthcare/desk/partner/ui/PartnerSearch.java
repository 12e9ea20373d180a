package uk.healthcare.desk.partner.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.healthcare.desk.partner.PartnerDirectory;
import uk.healthcare.desk.partner.PartnerLinks;
import uk.healthcare.desk.partner.PartnerRow;
import uk.healthcare.desk.staff.CurrentStaff;
import uk.healthcare.desk.staff.Role;
import uk.healthcare.desk.ui.SearchHit;
import uk.healthcare.desk.ui.SearchSource;
import uk.healthcare.desk.ui.Words;

/** Partners by name, in the search of the top bar. */
@Component
@Order(30)
class PartnerSearch implements SearchSource {

    private final PartnerDirectory directory;
    private final CurrentStaff staff;

    PartnerSearch(PartnerDirectory directory, CurrentStaff staff) {
        this.directory = directory;
        this.staff = staff;
    }

    @Override
    public String heading() {
        return "Partners";
    }

    @Override
    public List<SearchHit> search(String text, int limit) {
        var person = staff.get();
        if (!person.isAny(Role.OFFICER, Role.PARTNERSHIP_MANAGER, Role.MANAGER, Role.POST, Role.AUDITOR)) {
            return List.of();
        }
        return directory.named(text, limit).stream()
                .map(row -> new SearchHit(row.name(), detail(row), PartnerLinks.page(row.id())))
                .toList();
    }

    private static String detail(PartnerRow row) {
        return Stream.of(Words.of(row.kind()), row.town(), row.ceasedNow() == null ? null : "now " + row.ceasedNow())
                .filter(word -> word != null)
                .collect(Collectors.joining(" · "));
    }
}
