-- What figures by service area count by: without it each would join and sort the areas of every enquiry.
alter table enquiry
  add column top_areas bigint not null default 0
    comment 'marks of the upper-level areas asked for; kept by triggers of enquiry_service_area',
  drop index ix_enquiry_insight_open,
  drop index ix_enquiry_insight_received,
  drop index ix_enquiry_insight_introduced,
  drop index ix_enquiry_insight_closed,
  drop index ix_enquiry_insight_case,
  add index ix_enquiry_insight_open
    (stage, received_at, next_due_at, market_code, track, owner_id, restricted, outcome, top_areas),
  add index ix_enquiry_insight_received
    (received_at, market_code, track, owner_id, restricted, outcome, top_areas),
  add index ix_enquiry_insight_introduced
    (introduced_at, market_code, track, owner_id, restricted, outcome, top_areas),
  add index ix_enquiry_insight_closed
    (closed_at, outcome, market_code, track, owner_id, restricted, received_at, agreed_value_gbp, top_areas),
  add index ix_enquiry_insight_case
    (id, outcome, market_code, track, owner_id, restricted, top_areas);
