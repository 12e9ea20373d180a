create sequence staff_seq start with 1 increment by 50;
create sequence team_seq start with 1 increment by 50;

create table team (
  id      bigint      not null,
  version int         not null,
  name    varchar(80) not null,
  constraint pk_team primary key (id),
  constraint uk_team_name unique (name)
);

create table staff (
  id              bigint       not null,
  version         int          not null,
  email           varchar(254) not null,
  name            varchar(120) not null,
  password_hash   varchar(255) null,
  enabled         boolean      not null,
  team_id         bigint       null,
  security_stamp  int          not null comment 'raised by disabling, a new password or new rights: open sessions with an older stamp end',
  letter_keys     boolean      not null default true,
  created_at      datetime(6)  not null,
  last_sign_in_at datetime(6)  null,
  constraint pk_staff primary key (id),
  constraint uk_staff_email unique (email),
  constraint fk_staff_team foreign key (team_id) references team (id),
  index ix_staff_name (name, id)
);

create table staff_role (
  staff_id bigint      not null,
  role     varchar(24) not null,
  constraint pk_staff_role primary key (staff_id, role),
  constraint fk_staff_role_staff foreign key (staff_id) references staff (id) on delete cascade
);

create table staff_market (
  staff_id    bigint  not null,
  market_code char(2) not null,
  constraint pk_staff_market primary key (staff_id, market_code),
  constraint fk_staff_market_staff foreign key (staff_id) references staff (id) on delete cascade,
  constraint fk_staff_market_market foreign key (market_code) references market (code)
);

create table one_time_link (
  token_hash char(64)    not null comment 'SHA-256 of the token; the token itself is never stored',
  staff_id   bigint      not null,
  expires_at datetime(6) not null,
  used_at    datetime(6) null,
  constraint pk_one_time_link primary key (token_hash),
  constraint fk_one_time_link_staff foreign key (staff_id) references staff (id) on delete cascade
);

create table sign_in_attempt (
  subject      varchar(300) not null comment 'account or address that tries',
  failures     int          not null,
  blocked_till datetime(6)  null,
  last_at      datetime(6)  not null,
  constraint pk_sign_in_attempt primary key (subject)
);

create table draft (
  staff_id  bigint       not null,
  draft_key varchar(120) not null,
  content   mediumtext   not null,
  saved_at  datetime(6)  not null,
  constraint pk_draft primary key (staff_id, draft_key),
  constraint fk_draft_staff foreign key (staff_id) references staff (id) on delete cascade
);
