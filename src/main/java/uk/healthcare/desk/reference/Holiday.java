package uk.healthcare.desk.reference;

import java.time.LocalDate;

/** A bank holiday of England, on the day it is kept: a substitute day where it falls on a weekend. */
public record Holiday(LocalDate date, String name) {}
