-- What an approach by e-mail tells, until it has left: it counts from then on, and goes with a letter that is taken back.
create table approach_letter (
  message_id    bigint      not null,
  referral_id   bigint      not null,
  request_key   char(36)    character set ascii not null comment 'of the form and the partner: asked twice is asked once',
  brief         mediumtext  not null,
  answer_due_at datetime(6) null comment 'of an open call; null where the clock says it',
  open_call_id  bigint      null,
  constraint pk_approach_letter primary key (message_id),
  constraint uk_approach_letter_key unique (request_key),
  constraint fk_approach_letter_message foreign key (message_id) references message (id) on delete cascade,
  constraint fk_approach_letter_referral foreign key (referral_id) references referral (id) on delete cascade,
  constraint fk_approach_letter_open_call foreign key (open_call_id) references open_call (id) on delete set null
);
