/** A bound on everything that a caller can use up: memory, threads, time. */
package dev.headgate.webhook.limit;
