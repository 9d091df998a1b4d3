/** A document held against its type: every unknown field, wrong value and item without its key, with what was meant. */
package dev.headgate.kinds.check;
