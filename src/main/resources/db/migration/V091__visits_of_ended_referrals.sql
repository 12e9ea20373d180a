-- Nothing comes of a visit that was planned with a partner who is out since, or for an enquiry that is closed.
update visit v join referral r on r.id = v.referral_id join enquiry e on e.id = v.enquiry_id
   set v.state = 'ENDED', v.settled_at = coalesce(e.closed_at, r.state_since), v.version = v.version + 1
 where v.state = 'PLANNED' and (r.state = 'ENDED' or e.stage = 'CLOSED');
