package uk.healthcare.desk.matching;

/** A value from 0 to 1 and the sentence that justifies it. */
record Judged(double value, String sentence) {}
