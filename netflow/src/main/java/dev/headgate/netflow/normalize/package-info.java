/** A line of the collector in, a document of the YANG module or a dead letter out. */
package dev.headgate.netflow.normalize;
