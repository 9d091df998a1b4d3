/** The Flink job: lines from one Kafka topic, flows to a second, dead letters to a third. */
package dev.headgate.netflow.job;
