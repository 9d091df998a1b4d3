/** Judges rendered targets, and manifests that are given, by every rule. */
package dev.headgate.check;
