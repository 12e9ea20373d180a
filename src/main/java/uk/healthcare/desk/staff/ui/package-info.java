/** Sign-in, welcome, account and people; and the chain of filters in front of every screen. */
@NullMarked
package uk.healthcare.desk.staff.ui;

import org.jspecify.annotations.NullMarked;
