-- The conflict-of-interest register: who has declared an interest in which partner. Rows are ended, never removed.
create sequence interest_seq start with 1 increment by 1;

create table interest (
  id          bigint       not null,
  staff_id    bigint       not null,
  partner_id  bigint       not null,
  why         varchar(500) not null,
  valid_from  date         not null,
  valid_until date         null comment 'the last day on which it counts; null: until it is ended',
  declared_by bigint       not null,
  declared_at datetime(6)  not null,
  ended_by    bigint       null,
  ended_at    datetime(6)  null,
  constraint pk_interest primary key (id),
  constraint fk_interest_staff foreign key (staff_id) references staff (id),
  constraint fk_interest_partner foreign key (partner_id) references partner (id),
  constraint fk_interest_declared_by foreign key (declared_by) references staff (id),
  constraint fk_interest_ended_by foreign key (ended_by) references staff (id),
  index ix_interest_staff (staff_id, partner_id),
  index ix_interest_partner (partner_id)
);
