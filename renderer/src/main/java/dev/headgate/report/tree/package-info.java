/** What a run of render wrote, in each of the formats. */
package dev.headgate.report.tree;
