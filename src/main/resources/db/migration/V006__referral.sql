create sequence referral_seq start with 1 increment by 50;
create sequence referral_move_seq start with 1 increment by 50;
create sequence consent_seq start with 1 increment by 50;
create sequence due_diligence_seq start with 1 increment by 50;
create sequence agreement_seq start with 1 increment by 50;
create sequence exposure_seq start with 1 increment by 50;

create table referral (
  id              bigint       not null,
  version         int          not null,
  enquiry_id      bigint       not null,
  partner_id      bigint       not null,
  state           varchar(16)  not null,
  state_since     datetime(6)  not null,
  reason          varchar(500) null comment 'why it was declined or ended',
  decline_reason  varchar(24)  null,
  suggested_rank  int          null,
  explanation     text         null comment 'the suggestion as it read when it was shortlisted',
  approached_at   datetime(6)  null,
  answer_due_at   datetime(6)  null,
  answered_at     datetime(6)  null,
  introduced_at   datetime(6)  null,
  created_at      datetime(6)  not null,
  created_by      bigint       null,
  state_before    varchar(16)  null comment 'the state it had before the enquiry was closed',
  ended_by_close_at datetime(6) null,
  constraint pk_referral primary key (id),
  constraint uk_referral_enquiry_partner unique (enquiry_id, partner_id),
  constraint fk_referral_enquiry foreign key (enquiry_id) references enquiry (id),
  constraint fk_referral_partner foreign key (partner_id) references partner (id),
  index ix_referral_partner (partner_id, state),
  index ix_referral_state (state, answer_due_at, id)
);

create table referral_move (
  id          bigint       not null,
  referral_id bigint       not null,
  from_state  varchar(16)  null,
  to_state    varchar(16)  not null,
  at          datetime(6)  not null,
  staff_id    bigint       null,
  channel     varchar(16)  null,
  text        mediumtext   null,
  constraint pk_referral_move primary key (id),
  constraint fk_referral_move_referral foreign key (referral_id) references referral (id) on delete cascade,
  index ix_referral_move_referral (referral_id, at, id),
  index ix_referral_move_to (to_state, at)
);

create table consent (
  id         bigint      not null,
  enquiry_id bigint      not null,
  given_by   varchar(160) not null,
  channel    varchar(16) not null,
  wording    text        not null,
  given_at   datetime(6) not null,
  staff_id   bigint      null,
  withdrawn_at datetime(6) null,
  constraint pk_consent primary key (id),
  constraint fk_consent_enquiry foreign key (enquiry_id) references enquiry (id),
  index ix_consent_enquiry (enquiry_id, given_at)
);

create table consent_partner (
  consent_id bigint not null,
  partner_id bigint not null,
  constraint pk_consent_partner primary key (consent_id, partner_id),
  constraint fk_consent_partner_consent foreign key (consent_id) references consent (id) on delete cascade,
  constraint fk_consent_partner_partner foreign key (partner_id) references partner (id)
);

create table due_diligence (
  id         bigint      not null,
  enquiry_id bigint      not null,
  decision   varchar(16) not null,
  decided_at datetime(6) not null,
  staff_id   bigint      null,
  note       varchar(1000) null,
  constraint pk_due_diligence primary key (id),
  constraint fk_due_diligence_enquiry foreign key (enquiry_id) references enquiry (id),
  index ix_due_diligence_enquiry (enquiry_id, decided_at)
);

create table due_diligence_answer (
  due_diligence_id bigint       not null,
  question         varchar(24)  not null,
  answer           varchar(8)   not null,
  note             varchar(500) null,
  constraint pk_due_diligence_answer primary key (due_diligence_id, question),
  constraint fk_due_diligence_answer_record foreign key (due_diligence_id) references due_diligence (id) on delete cascade
);

create table agreement (
  id           bigint       not null,
  enquiry_id   bigint       not null,
  referral_id  bigint       not null,
  partner_id   bigint       not null,
  kind         varchar(24)  not null,
  signed_on    date         not null,
  confirmed_by varchar(160) not null,
  recorded_at  datetime(6)  not null,
  staff_id     bigint       null,
  constraint pk_agreement primary key (id),
  constraint uk_agreement_enquiry unique (enquiry_id),
  constraint fk_agreement_enquiry foreign key (enquiry_id) references enquiry (id),
  constraint fk_agreement_referral foreign key (referral_id) references referral (id),
  constraint fk_agreement_partner foreign key (partner_id) references partner (id)
);

create table agreement_value (
  agreement_id   bigint        not null,
  financial_year smallint      not null comment 'the year it starts in: 2026 is April 2026 to March 2027',
  value_gbp      decimal(14,2) not null,
  constraint pk_agreement_value primary key (agreement_id, financial_year),
  constraint fk_agreement_value_agreement foreign key (agreement_id) references agreement (id) on delete cascade
);

-- The ledger of exposure: what each partner was offered and what became of it.
create table exposure (
  id          bigint      not null,
  enquiry_id  bigint      not null,
  partner_id  bigint      not null,
  event       varchar(16) not null,
  amount      int         not null comment '1, or -1 where one is taken back by an undo',
  at          datetime(6) not null,
  constraint pk_exposure primary key (id),
  constraint fk_exposure_enquiry foreign key (enquiry_id) references enquiry (id),
  constraint fk_exposure_partner foreign key (partner_id) references partner (id),
  index ix_exposure_partner (partner_id, at)
);
