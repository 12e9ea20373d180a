-- To whom a message of ours goes, one by one: a server may take it for some and not for others.
create table outgoing_recipient (
  message_id bigint       not null,
  position   int          not null,
  copy       boolean      not null comment 'whether in Cc',
  address    varchar(254) not null,
  name       varchar(160) null,
  taken_at   datetime(6)  null comment 'when the server took it for this recipient',
  refusal    varchar(300) null comment 'why it will not, in plain words',
  constraint pk_outgoing_recipient primary key (message_id, position),
  constraint fk_outgoing_recipient_message foreign key (message_id) references message (id) on delete cascade,
  index ix_outgoing_recipient_address (address, taken_at),
  index ix_outgoing_recipient_taken (taken_at)
);

-- Stops all sending when more leaves than people write. One row.
create table sending_brake (
  name       varchar(20)  not null,
  pulled_at  datetime(6)  null comment 'null while mail is let go',
  reason     varchar(300) null,
  let_go_at  datetime(6)  null comment 'what was sent before that no longer counts',
  let_go_by  bigint       null,
  constraint pk_sending_brake primary key (name)
);
insert into sending_brake (name) values ('all');

-- Files that somebody has put to a message and not sent yet.
create table draft_attachment (
  id         bigint       not null auto_increment,
  staff_id   bigint       not null,
  enquiry_id bigint       not null,
  file_id    bigint       not null,
  name       varchar(200) not null,
  type       varchar(120) not null,
  size       bigint       not null comment 'bytes',
  added_at   datetime(6)  not null,
  constraint pk_draft_attachment primary key (id),
  constraint fk_draft_attachment_staff foreign key (staff_id) references staff (id),
  constraint fk_draft_attachment_enquiry foreign key (enquiry_id) references enquiry (id) on delete cascade,
  constraint fk_draft_attachment_file foreign key (file_id) references stored_file (id),
  index ix_draft_attachment_writer (enquiry_id, staff_id)
);
