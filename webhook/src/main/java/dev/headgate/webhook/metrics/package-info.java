/** What the webhook counts and measures for Prometheus. */
package dev.headgate.webhook.metrics;
