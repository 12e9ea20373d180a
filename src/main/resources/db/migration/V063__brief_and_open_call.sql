create sequence open_call_seq start with 1 increment by 1;

-- All partners that fit are asked at once, with a day by which they answer; one of those who accept is chosen, with a reason.
create table open_call (
  id            bigint       not null,
  enquiry_id    bigint       not null,
  answer_due_at datetime(6)  not null,
  brief         mediumtext   not null,
  opened_at     datetime(6)  not null,
  opened_by     bigint       not null,
  chosen_id     bigint       null comment 'the referral that was chosen',
  choice_reason varchar(500) null,
  chosen_at     datetime(6)  null,
  chosen_by     bigint       null,
  constraint pk_open_call primary key (id),
  constraint fk_open_call_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  constraint fk_open_call_chosen foreign key (chosen_id) references referral (id) on delete set null,
  constraint fk_open_call_opened_by foreign key (opened_by) references staff (id),
  constraint fk_open_call_chosen_by foreign key (chosen_by) references staff (id),
  index ix_open_call_enquiry (enquiry_id, opened_at)
);

-- The brief as the partner was told it last.
alter table referral
  add column brief mediumtext null,
  add column open_call_id bigint null,
  add constraint fk_referral_open_call foreign key (open_call_id) references open_call (id) on delete set null;
