/** The command line: runs the job in this process, normalises standard input, or shows all of it at work. */
package dev.headgate.netflow.cli;
