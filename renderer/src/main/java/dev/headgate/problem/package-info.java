/** Places in texts that were read, and what could not be understood there: every problem of a run, never only the first. */
package dev.headgate.problem;
