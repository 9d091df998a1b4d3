/** The command line: serves, or answers reviews from standard input. */
package dev.headgate.webhook.cli;
