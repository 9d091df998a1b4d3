/** What the webhook tells of itself: whether it is ready, and everything that happens, in the log and in the metrics. */
package dev.headgate.webhook.health;
