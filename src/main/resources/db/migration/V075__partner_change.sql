-- What was changed of a partner, by whom and when, field by field. Of people at a partner the history has the number of
-- their row and the names of fields, no name, address or telephone number of theirs: what is erased there is gone here too.
create sequence partner_change_seq start with 1 increment by 1;

create table partner_change (
  id         bigint       not null,
  partner_id bigint       not null,
  at         datetime(6)  not null,
  staff_id   bigint       null comment 'null: the system itself',
  operation  varchar(80)  not null comment 'as the audit names it',
  about      varchar(500) null comment 'the offer or the work it was about, in words',
  contact_id bigint       null comment 'the person it was about, who may have been taken away since',
  constraint pk_partner_change primary key (id),
  constraint fk_partner_change_partner foreign key (partner_id) references partner (id),
  constraint fk_partner_change_staff foreign key (staff_id) references staff (id),
  index ix_partner_change_newest (partner_id, at, id)
);

create table partner_change_field (
  change_id bigint      not null,
  position  smallint    not null,
  field     varchar(60) not null,
  was       text        null comment 'null: nothing, or not kept',
  became    text        null comment 'null: nothing, or not kept',
  constraint pk_partner_change_field primary key (change_id, position),
  constraint fk_partner_change_field_change foreign key (change_id) references partner_change (id) on delete cascade
);

-- Of earlier changes only their kind is known.
insert into partner_change (id, partner_id, at, staff_id, operation)
select next value for partner_change_seq, p.id, a.at, s.id, a.operation
  from audit_event a
  join partner p on p.id = a.record_id
  left join staff s on s.id = a.staff_id
 where a.record_type = 'partner' and a.operation like 'partner.%';
