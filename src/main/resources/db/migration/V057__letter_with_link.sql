-- A personal link is filled in for {link} when the letter leaves: who reads the letter here cannot open its page.
alter table outgoing_message
  add column link_id bigint null,
  add constraint fk_outgoing_message_link foreign key (link_id) references personal_link (id) on delete set null;
