alter table timeline_entry
  add column message_id bigint null comment 'the message that the entry tells of',
  add constraint fk_timeline_entry_message foreign key (message_id) references message (id) on delete set null,
  add index ix_timeline_entry_message (message_id);
