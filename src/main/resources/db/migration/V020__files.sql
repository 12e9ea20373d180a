create sequence stored_file_seq start with 1 increment by 1;

create table stored_file (
  id         bigint       not null,
  sha256     char(64)     character set ascii null comment 'null only inside the transaction that is still writing the content',
  size       bigint       not null,
  type       varchar(120) not null,
  scan       varchar(20)  not null,
  threat     varchar(200) null,
  stored_at  datetime(6)  not null,
  scanned_at datetime(6)  null,
  constraint pk_stored_file primary key (id),
  constraint uq_stored_file_sha256 unique (sha256),
  index ix_stored_file_scan (scan, id)
);

create table stored_file_chunk (
  file_id bigint     not null,
  number  int        not null,
  content mediumblob not null,
  constraint pk_stored_file_chunk primary key (file_id, number),
  constraint fk_stored_file_chunk_file foreign key (file_id) references stored_file (id) on delete cascade
);
