/** The options of Flink: what each is called in which version, what it takes, and what a configuration sets. */
package dev.headgate.flink.option;
