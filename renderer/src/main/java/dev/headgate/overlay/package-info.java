/** Layers of files to one stack of merged objects in which every value knows where it came from. */
package dev.headgate.overlay;
