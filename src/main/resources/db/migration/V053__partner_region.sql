-- English region of a partner, filled from the postcodes of the trust file by the migration that follows.
alter table partner add column region varchar(24) null after nation;
create index ix_partner_region on partner (region, folded_name, id);
