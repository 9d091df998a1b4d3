/** The JSON schema of the application definition, made from its types. */
package dev.headgate.report.schema;
