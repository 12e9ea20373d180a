package uk.healthcare.desk.reference;

/**
 * An embassy, consulate or trade office that helps with enquiries of its market.
 *
 * @param code stable, {@code saudi-arabia-jeddah}
 * @param name the city
 * @param marketCode the market it stands in
 */
public record Post(String code, String name, String marketCode) {}
