/** The types of values: objects with named fields, maps, lists and their keys, words and scalars. */
package dev.headgate.kinds.type;
