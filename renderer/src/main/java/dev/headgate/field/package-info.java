/** A place in a manifest, and the options of Flink that stand in one, each with its place. */
package dev.headgate.field;
