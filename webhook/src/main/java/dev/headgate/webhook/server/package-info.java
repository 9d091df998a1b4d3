/** HTTPS for the API server and plain HTTP for whoever watches the webhook, with a bound on everything a caller can use up. */
package dev.headgate.webhook.server;
