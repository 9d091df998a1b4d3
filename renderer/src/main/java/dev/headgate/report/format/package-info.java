/** How text, JSON and colours are written, whatever the report. */
package dev.headgate.report.format;
