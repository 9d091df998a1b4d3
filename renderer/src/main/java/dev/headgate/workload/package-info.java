/** What one manifest makes Flink run: its effective options, parallelism, slots, memory and upgrade mode, each with its places. */
package dev.headgate.workload;
