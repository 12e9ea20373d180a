package uk.healthcare.desk.demo;

/** A letter to begin from. */
public record SampleLetter(String language, OutsideLetter letter) {}
