-- What an enquirer is asked by a personal link, word for word, and for which partners.
create table consent_request (
  link_id    bigint not null,
  letter_key char(36) character set ascii collate ascii_bin not null comment 'of the form: the same again is the same request',
  wording    text   not null,
  constraint pk_consent_request primary key (link_id),
  constraint uk_consent_request_letter unique (letter_key),
  constraint fk_consent_request_link foreign key (link_id) references personal_link (id) on delete cascade
);

create table consent_request_partner (
  link_id    bigint  not null,
  partner_id bigint  not null,
  agreed     boolean null comment 'null while there is no answer',
  constraint pk_consent_request_partner primary key (link_id, partner_id),
  constraint fk_consent_request_partner_request foreign key (link_id) references consent_request (link_id) on delete cascade,
  constraint fk_consent_request_partner_partner foreign key (partner_id) references partner (id)
);
