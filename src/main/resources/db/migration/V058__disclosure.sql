create sequence disclosure_seq start with 1 increment by 1;

-- What was told to whom, and when: for freedom of information and subject access.
create table disclosure (
  id          bigint       not null,
  enquiry_id  bigint       not null,
  partner_id  bigint       null comment 'the partner it was told to, or about',
  referral_id bigint       null,
  kind        varchar(16)  not null,
  recipient   varchar(254) not null comment 'an address or a name',
  channel     varchar(16)  not null,
  what        varchar(500) not null comment 'which details, in words',
  text        mediumtext   null comment 'word for word',
  at          datetime(6)  not null,
  staff_id    bigint       null comment 'null for the system and for those outside',
  constraint pk_disclosure primary key (id),
  constraint fk_disclosure_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  constraint fk_disclosure_partner foreign key (partner_id) references partner (id),
  constraint fk_disclosure_referral foreign key (referral_id) references referral (id) on delete set null,
  index ix_disclosure_enquiry (enquiry_id, at, id),
  index ix_disclosure_partner (partner_id, at, id),
  index ix_disclosure_recipient (recipient, at, id)
);
