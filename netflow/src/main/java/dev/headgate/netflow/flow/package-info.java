/** One flow record as the collector says it, and the words for what may be wrong with it. */
package dev.headgate.netflow.flow;
