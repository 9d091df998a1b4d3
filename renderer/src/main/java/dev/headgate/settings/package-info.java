/** What the owners of a project and of a platform decided: headgate.yaml, and the document that --settings and the webhook read. */
package dev.headgate.settings;
