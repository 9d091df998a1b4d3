/** The command line: normalises standard input. */
package dev.headgate.netflow.cli;
