alter table outgoing_message
  add column dismissed_at datetime(6) null comment 'when somebody has seen what became of it and put it away';
