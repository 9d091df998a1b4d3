/** The memory of Flink's processes: what each part gets out of the options, or why Flink refuses them. */
package dev.headgate.flink.memory;
