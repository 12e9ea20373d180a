package uk.healthcare.desk.enquiry;

import org.springframework.stereotype.Component;

/** The next steps and tasks of their own that a person has let pass or has to do today. */
@Component
class FollowUpsWaiting implements WaitingWork {

    @Override
    public String path() {
        return EnquiryLinks.FOLLOW_UPS;
    }

    @Override
    public String count(Visibility.Scope scope) {
        return """
                select (select count(*) from enquiry e
                    where e.owner_id = :me and e.next_step_on <= :today and e.stage <> 'CLOSED' and %1$s)
                  + (select count(*) from task t join enquiry e on e.id = t.enquiry_id
                    where t.assignee_id = :me and t.done_at is null and t.cancelled_at is null
                      and t.due_on <= :today and %1$s)""".formatted(scope.sql());
    }
}
