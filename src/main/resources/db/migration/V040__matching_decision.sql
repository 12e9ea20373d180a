-- What the choice of a partner was made by, beside its explanation.
alter table referral
  add column weights_version int null comment 'the published weights that the suggestion was weighed by' after explanation,
  add column rotated boolean not null default false comment 'it stood before a better score by rotation' after weights_version,
  add column choice_reason varchar(500) null comment 'why it was chosen though another stood before it' after rotated;

-- What matching asks of the last year, for every partner at once.
create index ix_referral_approached on referral (approached_at, partner_id, answered_at, answer_due_at);
create index ix_exposure_event on exposure (event, at, partner_id, amount);

-- Whether the directory has changed since it was last read.
create index ix_partner_stamp on partner (active, version, updated_at);
