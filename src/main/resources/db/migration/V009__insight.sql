-- Insight counts over narrow copies of the enquiry, one for each moment that it counts by. Each covers the filters and
-- the visibility of its figures, so that no figure reads the wide rows with their texts.
create index ix_enquiry_insight_open on enquiry
  (stage, received_at, next_due_at, market_code, track, owner_id, restricted, outcome);
create index ix_enquiry_insight_received on enquiry
  (received_at, market_code, track, owner_id, restricted, outcome);
create index ix_enquiry_insight_introduced on enquiry
  (introduced_at, market_code, track, owner_id, restricted, outcome);
create index ix_enquiry_insight_closed on enquiry
  (closed_at, outcome, market_code, track, owner_id, restricted, received_at, agreed_value_gbp);
create index ix_enquiry_insight_case on enquiry
  (id, outcome, market_code, track, owner_id, restricted);
create index ix_clock_run_insight on clock_run
  (kind, started_at, enquiry_id, due_at, met_at, ended_at);
create index ix_clock_run_met on clock_run
  (kind, met_at, enquiry_id, started_at);
