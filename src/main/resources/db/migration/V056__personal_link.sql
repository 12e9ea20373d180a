create sequence personal_link_seq start with 1 increment by 1;

-- What one person outside may do once, by a link that is theirs alone.
create table personal_link (
  id             bigint       not null,
  purpose        varchar(16)  not null,
  enquiry_id     bigint       null,
  referral_id    bigint       null,
  partner_id     bigint       null,
  address        varchar(254) null comment 'to whom it was sent',
  name           varchar(160) null,
  language       varchar(5)   not null,
  issued_at      datetime(6)  not null,
  issued_by      bigint       null comment 'null for the system and for those outside',
  expires_at     datetime(6)  not null,
  opened_at      datetime(6)  null comment 'when its page was first asked for, by a person or a scanner of mail',
  used_at        datetime(6)  null,
  revoked_at     datetime(6)  null,
  revoked_by     bigint       null,
  forwarded_from bigint       null comment 'the link whose holder handed it on',
  constraint pk_personal_link primary key (id),
  constraint fk_personal_link_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  constraint fk_personal_link_referral foreign key (referral_id) references referral (id) on delete cascade,
  constraint fk_personal_link_partner foreign key (partner_id) references partner (id),
  constraint fk_personal_link_forwarded foreign key (forwarded_from) references personal_link (id) on delete set null,
  index ix_personal_link_enquiry (enquiry_id, purpose, issued_at),
  index ix_personal_link_referral (referral_id, purpose, issued_at),
  index ix_personal_link_partner (partner_id, purpose, issued_at),
  index ix_personal_link_address (address, issued_at)
);

-- Only hashes are kept. A letter that is sent again has a new secret, and each of them opens the link.
create table personal_link_token (
  hash    char(64) character set ascii collate ascii_bin not null comment 'SHA-256 of the secret',
  link_id bigint   not null,
  made_at datetime(6) not null,
  constraint pk_personal_link_token primary key (hash),
  constraint fk_personal_link_token_link foreign key (link_id) references personal_link (id) on delete cascade
);
