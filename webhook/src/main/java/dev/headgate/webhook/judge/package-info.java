/** The rules of the renderer as the webhook's judge, and the files that it is told about. */
package dev.headgate.webhook.judge;
