/** Slots, parallelism and key groups: the numbers by which Flink shares out the work of a job. */
package dev.headgate.flink.parallelism;
