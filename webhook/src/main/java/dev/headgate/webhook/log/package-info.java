/** One JSON object a line for whoever runs the webhook; a reader that stops reading never stops the webhook. */
package dev.headgate.webhook.log;
