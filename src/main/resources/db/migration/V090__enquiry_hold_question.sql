-- A hold that a partner's question opened ends with that partner's answer.
alter table enquiry_hold
  add column question_of bigint null comment 'the referral whose question waits; null when it is answered, or there is none' after reason,
  add constraint fk_enquiry_hold_question foreign key (question_of) references referral (id) on delete set null;
