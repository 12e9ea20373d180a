create sequence agreement_confirmation_seq start with 1 increment by 1;

-- What enquirers were asked of their agreements, and what they answered. The recorded value is never changed by it.
create table agreement_confirmation (
  id           bigint       not null,
  version      int          not null,
  enquiry_id   bigint       not null,
  agreement_id bigint       not null,
  revision     int          not null comment 'of the agreement, that was asked for',
  link_id      bigint       null comment 'null where it came another way',
  address      varchar(254) null,
  language     varchar(5)   not null,
  asked_at     datetime(6)  not null,
  asked_by     bigint       null,
  answered_at  datetime(6)  null,
  channel      varchar(16)  null comment 'null where it came by the link',
  given_by     varchar(160) null,
  recorded_by  bigint       null comment 'null where the enquirer answered by the link',
  amount_right boolean      null,
  right_amount varchar(500) null comment 'what would be right, in the words of the enquirer',
  without_us   varchar(16)  null,
  desk_mark    tinyint      null comment 'out of five',
  partner_mark tinyint      null,
  words        varchar(2000) null,
  constraint pk_agreement_confirmation primary key (id),
  constraint fk_agreement_confirmation_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  constraint fk_agreement_confirmation_agreement foreign key (agreement_id) references agreement (id) on delete cascade,
  constraint fk_agreement_confirmation_link foreign key (link_id) references personal_link (id) on delete set null,
  index ix_agreement_confirmation_agreement (agreement_id, revision, id),
  index ix_agreement_confirmation_open (answered_at, asked_at)
);

-- The letters of a question: 0 asks, 1 to 3 remind. Each number once, however many nodes look for what is due.
create table confirmation_letter (
  confirmation_id bigint  not null,
  number          tinyint not null,
  message_id      bigint  not null,
  constraint pk_confirmation_letter primary key (confirmation_id, number),
  constraint uk_confirmation_letter_message unique (message_id),
  constraint fk_confirmation_letter_confirmation foreign key (confirmation_id) references agreement_confirmation (id) on delete cascade,
  constraint fk_confirmation_letter_message foreign key (message_id) references message (id) on delete cascade
);
