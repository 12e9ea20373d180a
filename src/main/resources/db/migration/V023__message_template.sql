-- Every text that somebody saved in place of one that comes with the product; the newest edition counts, none is removed.
create table message_template (
  language varchar(5)   not null,
  purpose  varchar(20)  not null,
  edition  int          not null,
  subject  varchar(300) not null,
  body     text         not null,
  saved_at datetime(6)  not null,
  saved_by bigint       not null,
  constraint pk_message_template primary key (language, purpose, edition),
  constraint fk_message_template_staff foreign key (saved_by) references staff (id)
);
