create sequence enquiry_merge_seq start with 1 increment by 1;

-- A duplicate that was merged into the enquiry that goes on, so that it can be taken apart again.
create table enquiry_merge (
  id              bigint      not null,
  from_id         bigint      not null comment 'the duplicate, closed with it',
  into_id         bigint      not null comment 'the one that goes on',
  at              datetime(6) not null,
  staff_id        bigint      null,
  patient_data    varchar(16) not null comment 'what was known of patient data in the one that goes on, before',
  patient_data_by bigint      null,
  patient_data_at datetime(6) null,
  undone_at       datetime(6) null,
  undone_by       bigint      null,
  constraint pk_enquiry_merge primary key (id),
  constraint fk_enquiry_merge_from foreign key (from_id) references enquiry (id) on delete cascade,
  constraint fk_enquiry_merge_into foreign key (into_id) references enquiry (id) on delete cascade,
  index ix_enquiry_merge_from (from_id, undone_at)
);

-- What was moved with it, row by row: only this goes back.
create table merged_row (
  merge_id bigint      not null,
  kind     varchar(40) not null comment 'a table, or what of an enquiry was filled in',
  row_id   bigint      not null,
  constraint pk_merged_row primary key (merge_id, kind, row_id),
  constraint fk_merged_row_merge foreign key (merge_id) references enquiry_merge (id) on delete cascade
);
