/** Texts as Flink, its operator and Kubernetes read them: memory, quantities, durations, numbers, maps and lists. */
package dev.headgate.flink.value;
