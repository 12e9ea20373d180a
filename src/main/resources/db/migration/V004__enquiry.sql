create sequence organisation_seq start with 1 increment by 50;
create sequence enquirer_seq start with 1 increment by 50;
create sequence enquiry_seq start with 1 increment by 50;
create sequence enquiry_reference_seq start with 1 increment by 1;
create sequence timeline_entry_seq start with 1 increment by 50;
create sequence stage_move_seq start with 1 increment by 50;
create sequence clock_run_seq start with 1 increment by 50;
create sequence enquiry_hold_seq start with 1 increment by 50;
create sequence task_seq start with 1 increment by 50;

create table organisation (
  id          bigint       not null,
  version     int          not null,
  name        varchar(200) not null,
  folded_name varchar(200) not null comment 'lower case, no accents or punctuation: for likeness',
  kind        varchar(24)  not null,
  market_code char(2)      null,
  domain      varchar(120) null,
  constraint pk_organisation primary key (id),
  constraint fk_organisation_market foreign key (market_code) references market (code),
  index ix_organisation_folded_name (folded_name),
  index ix_organisation_domain (domain)
);

create table enquirer (
  id              bigint       not null,
  version         int          not null,
  organisation_id bigint       null,
  name            varchar(160) not null,
  folded_name     varchar(160) not null,
  job_title       varchar(160) null,
  email           varchar(254) null,
  phone           varchar(40)  null,
  language        varchar(5)   not null,
  constraint pk_enquirer primary key (id),
  constraint fk_enquirer_organisation foreign key (organisation_id) references organisation (id),
  index ix_enquirer_email (email),
  index ix_enquirer_phone (phone),
  index ix_enquirer_folded_name (folded_name)
);

create table enquiry (
  id                bigint       not null,
  version           int          not null,
  reference         varchar(20)  not null,
  request_key       varchar(64)  null comment 'idempotency key of the request that made it',
  stage             varchar(16)  not null,
  stage_entered_at  datetime(6)  not null,
  stage_before      varchar(16)  null comment 'the stage a closed enquiry had',
  summary           varchar(200) not null,
  description       mediumtext   not null,
  source            varchar(16)  not null,
  campaign          varchar(60)  null,
  received_at       datetime(6)  not null,
  created_by        bigint       null,
  updated_at        datetime(6)  not null,
  organisation_id   bigint       null,
  enquirer_id       bigint       null,
  market_code       char(2)      null,
  track             varchar(24)  null,
  priority          varchar(12)  not null,
  other_area        varchar(100) null,
  scale             varchar(120) null,
  budget_gbp        decimal(14,2) null,
  wanted_by         date         null,
  owner_id          bigint       null,
  restricted        boolean      not null,
  demonstration     boolean      not null,
  patient_data      varchar(16)  not null,
  patient_data_by   bigint       null,
  patient_data_at   datetime(6)  null,
  screened_real     varchar(8)   null,
  screened_ours     varchar(8)   null,
  screened_clear    varchar(8)   null,
  screened_note     varchar(500) null,
  screened_by       bigint       null,
  screened_at       datetime(6)  null,
  acknowledged_at   datetime(6)  null,
  first_approach_at datetime(6)  null,
  due_diligence     varchar(16)  not null,
  first_contact_at  datetime(6)  null,
  last_contact_at   datetime(6)  null,
  introduced_at     datetime(6)  null,
  next_step         varchar(200) null,
  next_step_on      date         null,
  next_step_kind    varchar(16)  null,
  waiting_for       varchar(12)  null,
  hold_kind         varchar(20)  null,
  hold_until        date         null,
  next_due_at       datetime(6)  null comment 'earliest due time of a running clock; null when none runs',
  due_order         datetime(6)  generated always as (coalesce(next_due_at, timestamp'9999-12-31 00:00:00')) stored
                    comment 'next_due_at with nothing due last: lists page by it',
  outcome           varchar(24)  null,
  outcome_reason    varchar(500) null,
  duplicate_of_id   bigint       null,
  closed_at         datetime(6)  null,
  closed_by         bigint       null,
  agreed_partner_id bigint       null,
  agreed_value_gbp  decimal(14,2) null,
  constraint pk_enquiry primary key (id),
  constraint uk_enquiry_reference unique (reference),
  constraint uk_enquiry_request_key unique (request_key),
  constraint fk_enquiry_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_enquiry_enquirer foreign key (enquirer_id) references enquirer (id),
  constraint fk_enquiry_market foreign key (market_code) references market (code),
  constraint fk_enquiry_owner foreign key (owner_id) references staff (id),
  constraint fk_enquiry_created_by foreign key (created_by) references staff (id),
  constraint fk_enquiry_duplicate_of foreign key (duplicate_of_id) references enquiry (id),
  index ix_enquiry_received (received_at, id),
  index ix_enquiry_updated (updated_at, id),
  index ix_enquiry_due (due_order, id),
  index ix_enquiry_stage_received (stage, received_at, id),
  index ix_enquiry_stage_due (stage, due_order, id),
  index ix_enquiry_stage_updated (stage, updated_at, id),
  index ix_enquiry_owner_received (owner_id, received_at, id),
  index ix_enquiry_owner_due (owner_id, due_order, id),
  index ix_enquiry_owner_updated (owner_id, updated_at, id),
  index ix_enquiry_owner_step (owner_id, next_step_on, id),
  index ix_enquiry_step (next_step_on, id),
  index ix_enquiry_market_received (market_code, received_at, id),
  index ix_enquiry_market_due (market_code, due_order, id),
  index ix_enquiry_market_updated (market_code, updated_at, id),
  index ix_enquiry_closed (closed_at, outcome, id),
  index ix_enquiry_outcome (outcome, closed_at),
  index ix_enquiry_source (source, received_at),
  index ix_enquiry_priority (priority, received_at)
);

create table enquiry_service_area (
  enquiry_id bigint      not null,
  area_code  varchar(40) not null,
  constraint pk_enquiry_service_area primary key (enquiry_id, area_code),
  constraint fk_enquiry_service_area_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  constraint fk_enquiry_service_area_area foreign key (area_code) references service_area (code),
  index ix_enquiry_service_area_area (area_code, enquiry_id)
);

create table enquiry_engagement_model (
  enquiry_id bigint      not null,
  model_code varchar(40) not null,
  constraint pk_enquiry_engagement_model primary key (enquiry_id, model_code),
  constraint fk_enquiry_engagement_model_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  constraint fk_enquiry_engagement_model_model foreign key (model_code) references engagement_model (code)
);

create table enquiry_care_setting (
  enquiry_id bigint      not null,
  setting    varchar(24) not null,
  constraint pk_enquiry_care_setting primary key (enquiry_id, setting),
  constraint fk_enquiry_care_setting_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade
);

create table enquiry_care_model (
  enquiry_id bigint      not null,
  care_model varchar(40) not null,
  constraint pk_enquiry_care_model primary key (enquiry_id, care_model),
  constraint fk_enquiry_care_model_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade
);

create table enquiry_collaborator (
  enquiry_id bigint not null,
  staff_id   bigint not null,
  constraint pk_enquiry_collaborator primary key (enquiry_id, staff_id),
  constraint fk_enquiry_collaborator_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  constraint fk_enquiry_collaborator_staff foreign key (staff_id) references staff (id),
  index ix_enquiry_collaborator_staff (staff_id, enquiry_id)
);

-- What the guards need to know of each partner; told by the referral, never asked.
create table partner_progress (
  enquiry_id  bigint  not null,
  referral_id bigint  not null,
  partner_id  bigint  not null,
  approached  boolean not null,
  accepted    boolean not null,
  consented   boolean not null,
  introduced  boolean not null,
  ended       boolean not null,
  constraint pk_partner_progress primary key (enquiry_id, referral_id),
  constraint fk_partner_progress_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  index ix_partner_progress_partner (partner_id, enquiry_id)
);

create table timeline_entry (
  id          bigint       not null,
  enquiry_id  bigint       not null,
  at          datetime(6)  not null,
  kind        varchar(20)  not null,
  staff_id    bigint       null comment 'null: the system itself, or somebody outside',
  title       varchar(300) not null,
  body        mediumtext   null,
  referral_id bigint       null,
  constraint pk_timeline_entry primary key (id),
  constraint fk_timeline_entry_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  index ix_timeline_entry_enquiry (enquiry_id, at, id)
);

create table stage_move (
  id         bigint       not null,
  enquiry_id bigint       not null,
  from_stage varchar(16)  null,
  to_stage   varchar(16)  not null,
  at         datetime(6)  not null,
  staff_id   bigint       null,
  reason     varchar(500) null,
  owner_before bigint     null,
  next_step_before      varchar(200) null,
  next_step_on_before   date         null,
  next_step_kind_before varchar(16)  null,
  waiting_for_before    varchar(12)  null,
  undone_at  datetime(6)  null,
  constraint pk_stage_move primary key (id),
  constraint fk_stage_move_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  index ix_stage_move_enquiry (enquiry_id, at, id),
  index ix_stage_move_to (to_stage, at, enquiry_id)
);

create table clock_run (
  id          bigint      not null,
  enquiry_id  bigint      not null,
  kind        varchar(16) not null,
  referral_id bigint      null comment 'of the partner answer clock',
  started_at  datetime(6) not null,
  target_days int         not null,
  due_at      datetime(6) null comment 'null while a hold stops it',
  met_at      datetime(6) null,
  ended_at    datetime(6) null comment 'ended without being met: closed, moved back',
  constraint pk_clock_run primary key (id),
  constraint fk_clock_run_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  index ix_clock_run_enquiry (enquiry_id, kind),
  index ix_clock_run_kind (kind, started_at)
);

create table enquiry_hold (
  id          bigint       not null,
  enquiry_id  bigint       not null,
  kind        varchar(20)  not null,
  reason      varchar(500) not null,
  until_on    date         not null,
  since       datetime(6)  not null,
  staff_id    bigint       null,
  released_at datetime(6)  null,
  constraint pk_enquiry_hold primary key (id),
  constraint fk_enquiry_hold_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  index ix_enquiry_hold_enquiry (enquiry_id, since)
);

create table task (
  id          bigint       not null,
  version     int          not null,
  enquiry_id  bigint       not null,
  title       varchar(200) not null,
  due_on      date         not null,
  assignee_id bigint       null,
  created_at  datetime(6)  not null,
  created_by  bigint       null,
  done_at     datetime(6)  null,
  done_by     bigint       null,
  cancelled_at datetime(6) null,
  constraint pk_task primary key (id),
  constraint fk_task_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  constraint fk_task_assignee foreign key (assignee_id) references staff (id),
  index ix_task_enquiry (enquiry_id),
  index ix_task_assignee (assignee_id, done_at, cancelled_at, due_on, id)
);

-- Words of reference, summary, organisation and people, folded: what the list and the top bar search in.
create table enquiry_word (
  word       varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  enquiry_id bigint      not null,
  constraint pk_enquiry_word primary key (word, enquiry_id),
  constraint fk_enquiry_word_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  index ix_enquiry_word_enquiry (enquiry_id)
);
