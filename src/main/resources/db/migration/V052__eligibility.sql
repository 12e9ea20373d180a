-- What each partner is fairly measured against: the enquiries that it could have been chosen for when they came to
-- matching, and what was asked that nobody could do.
create table matched_need (
  enquiry_id  bigint       not null,
  at          datetime(6)  not null comment 'when it came to matching first',
  recorded_at datetime(6)  not null,
  need        varchar(44)  not null comment 'fingerprint of what was asked: when it changes, it is reckoned anew',
  eligible    int          not null,
  hindsight   boolean      not null comment 'reckoned more than a day later, with the directory of that later day',
  constraint pk_matched_need primary key (enquiry_id),
  constraint fk_matched_need_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  index ix_matched_need_at (at, enquiry_id, eligible, hindsight)
);

create table eligibility (
  enquiry_id bigint      not null,
  partner_id bigint      not null,
  at         datetime(6) not null comment 'that of the need',
  place      int         not null comment 'in the order of suggestions, 1 the first',
  suggested  boolean     not null comment 'was among the first when it was reckoned in time; counted in the ledger',
  constraint pk_eligibility primary key (enquiry_id, partner_id),
  constraint fk_eligibility_need foreign key (enquiry_id) references matched_need (enquiry_id) on delete cascade,
  constraint fk_eligibility_partner foreign key (partner_id) references partner (id) on delete cascade,
  index ix_eligibility_partner (partner_id, at),
  index ix_eligibility_at (at, partner_id)
);

create table demand (
  enquiry_id bigint      not null,
  area_code  varchar(40) not null,
  model_code varchar(40) not null,
  at         datetime(6) not null comment 'that of the need',
  able       int         not null comment 'partners that could have done it',
  lacking    varchar(12) null comment 'why nobody could: OFFER, MARKET or ROOM',
  constraint pk_demand primary key (enquiry_id, area_code, model_code),
  constraint fk_demand_need foreign key (enquiry_id) references matched_need (enquiry_id) on delete cascade,
  index ix_demand_at (at, lacking)
);

create index ix_exposure_at on exposure (at, partner_id, event, amount, enquiry_id);
create index ix_exposure_enquiry_event on exposure (enquiry_id, event, partner_id, amount, at);

-- When a partner's share asks for a look. No row: the product's own.
create table share_limit (
  id      tinyint not null,
  percent int     not null,
  least   int     not null comment 'approaches below which a share says nothing',
  constraint pk_share_limit primary key (id)
);
