/** Findings and problems in each format that a person, a pull request or a CI system reads. */
package dev.headgate.report.check;
