/** The type table: which fields, types, words and list keys each kind of object has, by version. */
package dev.headgate.kinds;
