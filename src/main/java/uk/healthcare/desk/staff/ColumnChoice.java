package uk.healthcare.desk.staff;

import java.util.List;

/**
 * Which columns of a list a person wants to see.
 *
 * @param columns their names in the order wanted; none means the usual ones
 * @param version as last read; 0 when nothing was ever chosen
 */
public record ColumnChoice(List<String> columns, int version) {

    public ColumnChoice {
        columns = List.copyOf(columns);
    }
}
