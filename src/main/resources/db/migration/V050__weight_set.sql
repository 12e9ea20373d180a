-- Weights of matching as versions. Version 1 is the product's own, in the code; what managers publish follows it.
create sequence weight_set_seq start with 1 increment by 1;

create table weight_set (
  id           bigint       not null,
  state        varchar(12)  not null comment 'DRAFT, PUBLISHED or WITHDRAWN',
  number       int          null comment 'of the published version, from 2',
  begun_by     bigint       null,
  begun_at     datetime(6)  not null,
  published_by bigint       null,
  published_at datetime(6)  null,
  reason       varchar(500) null comment 'why it was published',
  only_draft   boolean      as (case when state = 'DRAFT' then true end) persistent,
  constraint pk_weight_set primary key (id),
  constraint uk_weight_set_number unique (number),
  constraint uk_weight_set_only_draft unique (only_draft),
  constraint fk_weight_set_begun_by foreign key (begun_by) references staff (id),
  constraint fk_weight_set_published_by foreign key (published_by) references staff (id)
);

create table weight (
  weight_set_id bigint      not null,
  factor        varchar(24) not null,
  points        int         not null comment '0 to 100; only proportions matter',
  constraint pk_weight primary key (weight_set_id, factor),
  constraint fk_weight_set foreign key (weight_set_id) references weight_set (id) on delete cascade
);
