/** The life of a serving webhook, from the opening of its ports to an orderly end. */
package dev.headgate.webhook.server;
