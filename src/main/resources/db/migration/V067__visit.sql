create sequence visit_seq start with 1 increment by 50;

-- A visit or delegation that enquirer and partner plan once they are introduced: a step with a place and people.
create table visit (
  id           bigint       not null,
  version      int          not null,
  enquiry_id   bigint       not null,
  referral_id  bigint       not null,
  kind         varchar(16)  not null,
  from_on      date         not null,
  to_on        date         not null,
  place        varchar(160) not null,
  participants varchar(500) not null comment 'who takes part',
  state        varchar(16)  not null,
  account      text         null comment 'what came of it, or why it was called off',
  planned_at   datetime(6)  not null,
  planned_by   bigint       null,
  settled_at   datetime(6)  null,
  settled_by   bigint       null,
  constraint pk_visit primary key (id),
  constraint fk_visit_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  constraint fk_visit_referral foreign key (referral_id) references referral (id) on delete cascade,
  index ix_visit_enquiry (enquiry_id, state, from_on),
  index ix_visit_referral (referral_id)
);
