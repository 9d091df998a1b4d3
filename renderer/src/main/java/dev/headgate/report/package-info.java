/** The answers to a question about a rule or a value, in each format that a person or a program reads. */
package dev.headgate.report;
