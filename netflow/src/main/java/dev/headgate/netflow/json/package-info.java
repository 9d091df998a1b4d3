/** A line's bytes walked over as one JSON object, without making any object, or refused for not being one. */
package dev.headgate.netflow.json;
