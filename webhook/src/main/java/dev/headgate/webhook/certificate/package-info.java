/** The certificate and key to serve with, read from a mounted Secret: always a pair that fits, and soon the newest one. */
package dev.headgate.webhook.certificate;
