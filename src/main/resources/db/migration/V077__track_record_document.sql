alter table track_record
  add column document_id bigint null after link,
  add column document_name varchar(160) null after document_id,
  add column document_size bigint null comment 'bytes' after document_name,
  add constraint fk_track_record_document foreign key (document_id) references partner_document (id);
