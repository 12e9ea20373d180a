-- How long a partner took to answer, in working days of London: counted once, when the answer is recorded.
alter table referral
  add column answer_days int null comment 'working days from the approach to the answer' after answered_at,
  drop index ix_referral_approached,
  add index ix_referral_approached (approached_at, partner_id, answer_days, answered_at, answer_due_at);
