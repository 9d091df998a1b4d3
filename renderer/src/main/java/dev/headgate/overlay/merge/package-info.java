/** Two values to one: maps merge, lists by the keys of their items, and JSON patches. */
package dev.headgate.overlay.merge;
