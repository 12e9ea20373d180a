-- How far an offer has come, where the proof of a piece of work can be read, until when its partner lets us tell it, and
-- what each person is there for.
alter table offer add column maturity varchar(16) null after setting;
alter table track_record add column link varchar(300) null after evidence;
alter table track_record add column shared_until date null comment 'the last day on which it may be told outside' after link;
alter table partner_contact add column role varchar(16) null after name;
