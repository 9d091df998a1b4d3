/** The command line: each command parses, calls and prints. */
package dev.headgate.cli;
