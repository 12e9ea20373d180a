-- Files of an enquiry that held patient data are gone; who removed them and when stays. What stands under file_id says so.
alter table incoming_message
  add column removed_at datetime(6) null comment 'when its raw bytes were removed',
  add column removed_by bigint      null;
alter table message_attachment
  add column removed_at datetime(6) null comment 'when the file was removed',
  add column removed_by bigint      null;
