-- Markets, posts, and the vocabulary of what is asked. Rows come with V007 from the files under reference/.
create table market (
  code            char(2)      not null comment 'ISO 3166-1 alpha-2; XK is used for Kosovo',
  name            varchar(80)  not null,
  official_name   varchar(120) not null,
  region          varchar(60)  not null comment 'overseas region',
  time_zone       varchar(40)  not null comment 'of the capital',
  rest_days       varchar(40)  not null comment 'ISO weekday numbers, comma separated',
  constraint pk_market primary key (code),
  constraint uk_market_name unique (name)
);

create table post (
  code        varchar(60) not null,
  name        varchar(80) not null,
  market_code char(2)     not null,
  constraint pk_post primary key (code),
  constraint fk_post_market foreign key (market_code) references market (code)
);

create table service_area (
  code        varchar(40)  not null,
  parent_code varchar(40)  null,
  name        varchar(100) not null,
  section     varchar(8)   not null comment 'section of the brief',
  position    int          not null,
  constraint pk_service_area primary key (code),
  constraint fk_service_area_parent foreign key (parent_code) references service_area (code)
);

create table engagement_model (
  code        varchar(40)  not null,
  parent_code varchar(40)  null,
  name        varchar(100) not null,
  section     varchar(8)   not null,
  position    int          not null,
  constraint pk_engagement_model primary key (code),
  constraint fk_engagement_model_parent foreign key (parent_code) references engagement_model (code)
);
