-- Each reminder of a partner once, whichever node gets to it first.
create table partner_chase (
  referral_id bigint      not null,
  asked_at    datetime(6) not null comment 'the approach that it reminds of',
  step        int         not null comment '1 for the first',
  at          datetime(6) not null,
  constraint pk_partner_chase primary key (referral_id, asked_at, step),
  constraint fk_partner_chase_referral foreign key (referral_id) references referral (id) on delete cascade
);
