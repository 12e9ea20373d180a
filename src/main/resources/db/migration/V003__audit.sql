create sequence audit_event_seq start with 1 increment by 1;

create table audit_event (
  id          bigint       not null,
  at          datetime(6)  not null,
  staff_id    bigint       null comment 'null: the system itself',
  operation   varchar(80)  not null,
  record_type varchar(40)  null,
  record_id   bigint       null,
  details     varchar(500) null comment 'names of fields or codes, never free text: erasure must stay possible',
  constraint pk_audit_event primary key (id),
  index ix_audit_event_at (at, id),
  index ix_audit_event_staff (staff_id, at, id),
  index ix_audit_event_operation (operation, at, id),
  index ix_audit_event_record (record_type, record_id, at, id)
);

-- Append-only, also for the application's own account.
create trigger audit_event_is_never_changed before update on audit_event for each row
  signal sqlstate '45000' set message_text = 'audit_event is append-only';

create trigger audit_event_is_never_removed before delete on audit_event for each row
  signal sqlstate '45000' set message_text = 'audit_event is append-only';
