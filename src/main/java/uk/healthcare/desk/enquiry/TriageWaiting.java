package uk.healthcare.desk.enquiry;

import org.springframework.stereotype.Component;

/** The enquiries of {@link TriageQueueQuery}, counted no further than it shows. */
@Component
class TriageWaiting implements WaitingWork {

    @Override
    public String path() {
        return EnquiryLinks.TRIAGE;
    }

    @Override
    public String count(Visibility.Scope scope) {
        return """
                select count(*) from (
                  (select 1 from enquiry e where e.stage = 'RECEIVED' and %1$s limit %2$d)
                  union all
                  (select 1 from enquiry e where e.stage = 'TRIAGE' and e.owner_id = :me and e.hold_kind is null
                    and %1$s limit %2$d) limit %2$d) w""".formatted(scope.sql(), TriageQueueQuery.SHOWN);
    }
}
