/** YAML read strictly: what two readers would understand differently is a problem with a position, never a guess. */
package dev.headgate.yaml;
