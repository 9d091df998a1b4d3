package dev.headgate.kinds.type;

/** What one place of a document may hold: the shape that reading checks and merging follows. */
public sealed interface Type permits ObjectType, MapType, ListType, WordType, IntegerRange, EitherType, Primitive {}
