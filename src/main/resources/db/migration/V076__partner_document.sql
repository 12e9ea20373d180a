-- Files brought to prove what a partner has done. One that no track record names is kept for a day, in case it was taken
-- away by mistake; a file that was never brought for this partner cannot be named by its track records.
create sequence partner_document_seq start with 1 increment by 1;

create table partner_document (
  id           bigint      not null,
  partner_id   bigint      not null,
  file_id      bigint      not null,
  added_by     bigint      null comment 'null: the system itself',
  added_at     datetime(6) not null,
  unused_since datetime(6) null comment 'null: a track record names it',
  constraint pk_partner_document primary key (id),
  constraint fk_partner_document_partner foreign key (partner_id) references partner (id),
  constraint fk_partner_document_file foreign key (file_id) references stored_file (id),
  constraint fk_partner_document_added_by foreign key (added_by) references staff (id),
  index ix_partner_document_unused (unused_since)
);
