/** Everything that the job needs around it in one process: Kafka, a collector's traffic, and a reader of what comes out. */
package dev.headgate.netflow.demo;
