package uk.healthcare.desk.partner;

/** The nine regions of England, as the Office for National Statistics names them. */
public enum EnglishRegion {
    NORTH_EAST,
    NORTH_WEST,
    YORKSHIRE_AND_THE_HUMBER,
    EAST_MIDLANDS,
    WEST_MIDLANDS,
    EAST_OF_ENGLAND,
    LONDON,
    SOUTH_EAST,
    SOUTH_WEST
}
