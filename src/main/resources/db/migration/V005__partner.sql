create sequence partner_seq start with 1 increment by 50;
create sequence offer_seq start with 1 increment by 50;
create sequence track_record_seq start with 1 increment by 50;
create sequence partner_contact_seq start with 1 increment by 50;

create table partner (
  id              bigint       not null,
  version         int          not null,
  code            varchar(60)  not null comment 'stable key of seeded rows: the ODS code or a word',
  name            varchar(160) not null,
  folded_name     varchar(160) not null,
  kind            varchar(24)  not null,
  ods_code        varchar(8)   null,
  town            varchar(80)  null,
  nation          varchar(24)  null,
  about           varchar(2000) null,
  website         varchar(200) null,
  ceased_now      varchar(200) null comment 'ceased, now ...: still matchable by its evidence',
  active          boolean      not null,
  capacity        int          not null comment 'open referrals wanted',
  paused_until    date         null,
  demonstration   boolean      not null,
  updated_at      datetime(6)  not null,
  constraint pk_partner primary key (id),
  constraint uk_partner_code unique (code),
  index ix_partner_name (folded_name, id),
  index ix_partner_kind (kind, folded_name, id)
);

create table partner_language (
  partner_id bigint     not null,
  language   varchar(5) not null,
  constraint pk_partner_language primary key (partner_id, language),
  constraint fk_partner_language_partner foreign key (partner_id) references partner (id) on delete cascade
);

create table partner_refused_market (
  partner_id  bigint  not null,
  market_code char(2) not null,
  constraint pk_partner_refused_market primary key (partner_id, market_code),
  constraint fk_partner_refused_market_partner foreign key (partner_id) references partner (id) on delete cascade,
  constraint fk_partner_refused_market_market foreign key (market_code) references market (code)
);

create table offer (
  id           bigint       not null,
  partner_id   bigint       not null,
  area_code    varchar(40)  not null,
  model_code   varchar(40)  null comment 'null: any engagement model',
  setting      varchar(24)  null comment 'null: any care setting',
  evidence     varchar(500) not null,
  section      varchar(8)   null comment 'section of the brief',
  inferred     boolean      not null comment 'inferred from the name: counts less than evidence',
  constraint pk_offer primary key (id),
  constraint fk_offer_partner foreign key (partner_id) references partner (id) on delete cascade,
  constraint fk_offer_area foreign key (area_code) references service_area (code),
  constraint fk_offer_model foreign key (model_code) references engagement_model (code),
  index ix_offer_partner (partner_id),
  index ix_offer_area (area_code, partner_id)
);

create table track_record (
  id          bigint       not null,
  partner_id  bigint       not null,
  market_code char(2)      null,
  area_code   varchar(40)  null,
  client      varchar(200) null,
  year_from   smallint     null,
  year_to     smallint     null,
  description varchar(500) not null,
  evidence    varchar(500) not null,
  section     varchar(8)   null,
  constraint pk_track_record primary key (id),
  constraint fk_track_record_partner foreign key (partner_id) references partner (id) on delete cascade,
  constraint fk_track_record_market foreign key (market_code) references market (code),
  constraint fk_track_record_area foreign key (area_code) references service_area (code),
  index ix_track_record_partner (partner_id),
  index ix_track_record_market (market_code, partner_id)
);

create table partner_contact (
  id         bigint       not null,
  partner_id bigint       not null,
  name       varchar(160) not null,
  job_title  varchar(160) null,
  email      varchar(254) null,
  phone      varchar(40)  null,
  constraint pk_partner_contact primary key (id),
  constraint fk_partner_contact_partner foreign key (partner_id) references partner (id) on delete cascade,
  index ix_partner_contact_partner (partner_id)
);
