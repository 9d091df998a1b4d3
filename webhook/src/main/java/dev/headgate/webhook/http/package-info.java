/** HTTPS for the API server and plain HTTP for whoever watches the webhook. */
package dev.headgate.webhook.http;
