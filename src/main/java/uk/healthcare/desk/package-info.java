@NullMarked
package uk.healthcare.desk;

import org.jspecify.annotations.NullMarked;
