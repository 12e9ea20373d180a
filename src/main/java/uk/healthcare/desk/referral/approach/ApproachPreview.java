package uk.healthcare.desk.referral.approach;

/** A letter as one partner will get it; its personal link is put in when it leaves. */
public record ApproachPreview(String partnerName, String to, String subject, String text) {}
