package uk.healthcare.desk.staff.ui;

import uk.healthcare.desk.staff.PersonDetails;
import uk.healthcare.desk.ui.Chip;
import uk.healthcare.desk.ui.Tone;

/** Whether a person can sign in, as a chip. */
class PersonState {

    private PersonState() {}

    static Chip chip(PersonDetails person) {
        if (!person.enabled()) {
            return new Chip(Tone.NEUTRAL, "Disabled");
        }
        return person.hasPassword() ? new Chip(Tone.OK, "Active") : new Chip(Tone.WARN, "Waiting for a password");
    }
}
