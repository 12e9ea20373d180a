-- An agreement can be corrected. The revision counts what its enquirer would have to confirm anew.
alter table agreement
  add column version int not null default 0 after id,
  add column revision int not null default 1 after version,
  add column programme varchar(200) null comment 'the programme it is part of' after kind,
  modify column confirmed_by varchar(160) not null comment 'who told us of it';
