-- Insight counts by service area over the narrow copies of the enquiry; joining the areas of each took longer than all its
-- other figures together.
alter table enquiry
  add column area_codes varchar(2000) character set ascii collate ascii_bin null
    comment 'the codes of enquiry_service_area, sorted, with commas between; null: none';

update enquiry e
  join (select enquiry_id, group_concat(area_code order by area_code collate utf8mb4_bin) as codes
        from enquiry_service_area group by enquiry_id) s on s.enquiry_id = e.id
  set e.area_codes = s.codes;

alter table enquiry
  drop index ix_enquiry_insight_open,
  drop index ix_enquiry_insight_introduced,
  drop index ix_enquiry_insight_closed,
  add index ix_enquiry_insight_open
    (stage, received_at, next_due_at, market_code, track, owner_id, restricted, outcome, area_codes),
  add index ix_enquiry_insight_introduced
    (introduced_at, market_code, track, owner_id, restricted, outcome, area_codes),
  add index ix_enquiry_insight_closed
    (closed_at, outcome, market_code, track, owner_id, restricted, received_at, agreed_value_gbp, area_codes);
