package dev.headgate.kinds.type;

/**
 * A place where one value is short for a map, such as {@code serviceAccount: flink} for {@code serviceAccount: {name: flink}}.
 *
 * @param scalar the type of the short form
 * @param structure the type of the long form
 */
public record EitherType(Type scalar, Type structure) implements Type {}
