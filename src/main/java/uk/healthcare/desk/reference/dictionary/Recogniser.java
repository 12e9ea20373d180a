package uk.healthcare.desk.reference.dictionary;

import java.time.LocalDate;
import java.util.List;

/** Finds what has a form of its own rather than a word: a number of beds, an amount, a day. */
interface Recogniser {

    /** @param today what "within six months" counts from */
    List<Finding> findIn(String text, LocalDate today);
}
