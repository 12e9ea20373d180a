package uk.healthcare.desk.ui;

/** One line of the search: what it is, a softer detail, and the address it opens. */
public record SearchHit(String title, String detail, String href) {}
