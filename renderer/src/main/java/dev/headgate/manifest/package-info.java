/** Kubernetes objects as trees in which every value carries its origins, and their canonical text. */
package dev.headgate.manifest;
