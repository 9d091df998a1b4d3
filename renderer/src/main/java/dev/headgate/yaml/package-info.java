/** YAML read strictly, or as kubectl reads it: what two readers understand differently is told with a position, never guessed. */
package dev.headgate.yaml;
