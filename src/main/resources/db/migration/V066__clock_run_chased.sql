alter table clock_run
  add column chased_at datetime(6) null comment 'when whoever is waited for was reminded last';
