-- Whether the enquirer said that the agreement is as we recorded it: confirmed and unconfirmed value are counted apart.
alter table enquiry
  add column agreement_confirmed_at datetime(6) null after agreed_value_gbp,
  drop index ix_enquiry_insight_closed,
  add index ix_enquiry_insight_closed
    (closed_at, outcome, market_code, track, owner_id, restricted, received_at, agreed_value_gbp, agreement_confirmed_at, area_codes);
