-- Service levels count hundreds of thousands of clocks. What became of each is decided when it is written, and its kind is
-- compared byte by byte, so that counting walks a narrow index and computes nothing.
alter table clock_run
  modify kind varchar(16) character set ascii collate ascii_bin not null,
  add column verdict varchar(8) character set ascii collate ascii_bin generated always as (
    case
      when met_at is not null and (due_at is null or met_at <= due_at) then 'IN_TIME'
      when coalesce(met_at, ended_at) > due_at then 'LATE'
      when met_at is null and ended_at is null and due_at is not null then 'RUNNING'
    end) stored comment 'null: ended before it was due, or stopped by a hold',
  drop index ix_clock_run_enquiry,
  drop index ix_clock_run_kind,
  drop index ix_clock_run_insight,
  add index ix_clock_run_enquiry (enquiry_id, kind, started_at, met_at, verdict, due_at),
  add index ix_clock_run_verdict (kind, verdict, started_at, due_at, enquiry_id);
