/** The settings of a ConfigMap, which hold from the moment that they change there. */
package dev.headgate.webhook.settings;
