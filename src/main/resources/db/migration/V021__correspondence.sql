create sequence mailbox_seq start with 1 increment by 50;
create sequence incoming_message_seq start with 1 increment by 1;
create sequence message_seq start with 1 increment by 1;

create table mailbox (
  id             bigint         not null,
  version        int            not null,
  name           varchar(80)    not null,
  address        varchar(254)   not null comment 'what people write to, and what we write from',
  enabled        boolean        not null,
  imap_host      varchar(200)   not null,
  imap_port      int            not null,
  imap_security  varchar(12)    not null,
  folder         varchar(120)   not null,
  after_reading  varchar(12)    not null comment 'what is done to the copy on the server once it is routed',
  done_folder    varchar(120)   null,
  smtp_host      varchar(200)   not null,
  smtp_port      int            not null,
  smtp_security  varchar(12)    not null,
  username       varchar(254)   not null,
  sign_in        varchar(12)    not null,
  secret         varbinary(4000) null comment 'password or client secret, encrypted',
  token_url      varchar(300)   null,
  client_id      varchar(200)   null,
  scope          varchar(300)   null,
  acknowledge    boolean        not null,
  plus_address   boolean        not null comment 'whether the server delivers name+token@domain to name@domain',
  uid_validity   bigint         null,
  settled_uid    bigint         null comment 'up to this UID every message is in the ledger',
  checked_at     datetime(6)    null,
  server_count   int            null comment 'messages in the folder at the last full comparison',
  missing_count  int            null comment 'of these, not in the ledger',
  compared_at    datetime(6)    null,
  failed_at      datetime(6)    null,
  failure        varchar(300)   null comment 'why the last check failed, in plain words; null when it went well',
  leased_till    datetime(6)    null,
  leased_by      char(36)       null,
  constraint pk_mailbox primary key (id),
  constraint uk_mailbox_address unique (address)
);

-- One message, by whichever way and however often it came.
create table incoming_message (
  id             bigint       not null,
  content_key    char(64)     character set ascii collate ascii_bin not null,
  mailbox_id     bigint       not null comment 'where it was seen first',
  file_id        bigint       not null comment 'its raw bytes',
  size           bigint       not null comment 'bytes',
  arrived_at     datetime(6)  not null comment 'when the server took it',
  stored_at      datetime(6)  not null,
  header_id      varchar(500) character set utf8mb4 collate utf8mb4_bin null comment 'Message-ID',
  sender         varchar(254) null,
  sender_name    varchar(160) null,
  subject        varchar(300) null,
  outcome        varchar(16)  null comment 'null: waits to be routed',
  machine_kind   varchar(16)  null,
  reason         varchar(300) null,
  enquiry_id     bigint       null,
  attempts       int          not null,
  next_attempt_at datetime(6) not null,
  routed_at      datetime(6)  null,
  handled_by     bigint       null comment 'who decided on it in quarantine',
  constraint pk_incoming_message primary key (id),
  constraint uk_incoming_message_content unique (content_key),
  constraint fk_incoming_message_mailbox foreign key (mailbox_id) references mailbox (id),
  constraint fk_incoming_message_file foreign key (file_id) references stored_file (id),
  constraint fk_incoming_message_enquiry foreign key (enquiry_id) references enquiry (id),
  index ix_incoming_message_waiting (outcome, next_attempt_at, id),
  index ix_incoming_message_outcome (outcome, stored_at, id),
  index ix_incoming_message_stored (stored_at, id),
  index ix_incoming_message_header (header_id(120))
);

-- Every place on a server where a message was seen.
create table mail_ledger (
  mailbox_id   bigint      not null,
  uid_validity bigint      not null,
  uid          bigint      not null,
  incoming_id  bigint      null comment 'null while the server does not hand it out',
  seen_at      datetime(6) not null,
  failures     int         not null,
  failure      varchar(300) null,
  marked_at    datetime(6) null comment 'when the copy on the server was marked as read or moved',
  constraint pk_mail_ledger primary key (mailbox_id, uid_validity, uid),
  constraint fk_mail_ledger_mailbox foreign key (mailbox_id) references mailbox (id),
  constraint fk_mail_ledger_incoming foreign key (incoming_id) references incoming_message (id),
  index ix_mail_ledger_incoming (incoming_id),
  index ix_mail_ledger_unmarked (mailbox_id, marked_at)
);

-- A message of a case, in or out.
create table message (
  id           bigint       not null,
  enquiry_id   bigint       not null,
  direction    varchar(4)   not null,
  purpose      varchar(16)  not null,
  at           datetime(6)  not null comment 'arrived, or written',
  header_id    varchar(500) character set utf8mb4 collate utf8mb4_bin null comment 'Message-ID',
  sender       varchar(254) null,
  sender_name  varchar(160) null,
  recipients   text         not null comment 'To, as shown',
  copies       text         null comment 'Cc, as shown',
  subject      varchar(300) not null,
  body         mediumtext   not null,
  quoted       mediumtext   null comment 'the history that the sender quoted',
  html         mediumtext   null comment 'sanitised',
  language     varchar(5)   null,
  known_sender boolean      not null comment 'whether the sender belonged to the case when it came',
  incoming_id  bigint       null,
  notes        varchar(500) null comment 'what reading it showed: cut, repaired',
  suggested_id bigint       null comment 'the enquiry that its subject names, to which nothing else ties it',
  staff_id     bigint       null comment 'who wrote it; null for the system and for those outside',
  constraint pk_message primary key (id),
  constraint fk_message_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  constraint fk_message_incoming foreign key (incoming_id) references incoming_message (id),
  constraint fk_message_suggested foreign key (suggested_id) references enquiry (id) on delete set null,
  index ix_message_enquiry (enquiry_id, at, id),
  index ix_message_header (header_id(120)),
  index ix_message_incoming (incoming_id),
  index ix_message_sender (sender, at)
);

create table message_reference (
  message_id bigint       not null,
  header_id  varchar(500) character set utf8mb4 collate utf8mb4_bin not null comment 'In-Reply-To and References',
  position   int          not null,
  constraint pk_message_reference primary key (message_id, position),
  constraint fk_message_reference_message foreign key (message_id) references message (id) on delete cascade,
  index ix_message_reference_header (header_id(120))
);

-- The addresses that belong to a case: whoever writes from one of them may answer by the message it answers alone.
create table case_address (
  enquiry_id bigint       not null,
  address    varchar(254) not null,
  constraint pk_case_address primary key (enquiry_id, address),
  constraint fk_case_address_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  index ix_case_address_address (address, enquiry_id)
);

create table message_attachment (
  message_id bigint       not null,
  position   int          not null,
  file_id    bigint       not null,
  name       varchar(200) not null,
  type       varchar(120) not null,
  size       bigint       not null comment 'bytes',
  content_id varchar(200) null comment 'of a picture inside the text',
  text       mediumtext   null comment 'what a message or an invitation inside says',
  constraint pk_message_attachment primary key (message_id, position),
  constraint fk_message_attachment_message foreign key (message_id) references message (id) on delete cascade,
  constraint fk_message_attachment_file foreign key (file_id) references stored_file (id)
);

-- A message that was moved to another enquiry, so that it can be moved back.
create table message_move (
  message_id bigint      not null,
  at         datetime(6) not null,
  from_id    bigint      not null,
  to_id      bigint      not null,
  staff_id   bigint      not null,
  made_enquiry boolean   not null comment 'whether the enquiry it left had been made by it and was closed with the move',
  undone_at  datetime(6) null,
  constraint pk_message_move primary key (message_id, at),
  constraint fk_message_move_message foreign key (message_id) references message (id) on delete cascade
);

-- What waits to be sent, is being sent, or was.
create table outgoing_message (
  message_id      bigint       not null,
  version         int          not null,
  mailbox_id      bigint       not null,
  state           varchar(12)  not null,
  referral_id     bigint       null comment 'of an approach or an introduction',
  token           char(26)     character set ascii collate ascii_bin not null comment 'comes back in the address or the header of an answer',
  held_till       datetime(6)  not null comment 'until then its sender can take it back',
  attempts        int          not null,
  next_attempt_at datetime(6)  not null,
  leased_till     datetime(6)  null,
  failure         varchar(300) null,
  sent_at         datetime(6)  null,
  bounced_at      datetime(6)  null,
  bounce          varchar(300) null,
  constraint pk_outgoing_message primary key (message_id),
  constraint uk_outgoing_message_token unique (token),
  constraint fk_outgoing_message_message foreign key (message_id) references message (id) on delete cascade,
  constraint fk_outgoing_message_mailbox foreign key (mailbox_id) references mailbox (id),
  index ix_outgoing_message_due (state, next_attempt_at),
  index ix_outgoing_message_sent (state, sent_at)
);

-- Whose messages are refused: an address, or a whole domain written as @domain.
create table sender_rule (
  sender     varchar(254) not null,
  reason     varchar(200) not null,
  created_at datetime(6)  not null,
  created_by bigint       not null,
  constraint pk_sender_rule primary key (sender)
);

-- Work of which only one node does the next piece at a time.
create table mail_lease (
  name  varchar(40) not null,
  held_by char(36)  null,
  till  datetime(6) not null,
  constraint pk_mail_lease primary key (name)
);
insert into mail_lease (name, held_by, till) values ('routing', null, timestamp'2000-01-01 00:00:00');
