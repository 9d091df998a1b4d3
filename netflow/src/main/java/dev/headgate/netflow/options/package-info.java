/** What the job is told, by arguments and environment variables: read, checked, and refused all at once. */
package dev.headgate.netflow.options;
