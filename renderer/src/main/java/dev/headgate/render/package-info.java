/** Merged objects to the finished manifests of a target: namespaced, named apart, without secrets. */
package dev.headgate.render;
