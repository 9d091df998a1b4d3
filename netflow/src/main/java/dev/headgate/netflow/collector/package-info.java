/** A line of GoFlow2, whichever build of it wrote the line, read into a flow or refused. */
package dev.headgate.netflow.collector;
