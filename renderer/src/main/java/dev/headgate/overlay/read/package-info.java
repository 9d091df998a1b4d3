/** Files of environments to the layers that they are, with variables filled in where a layer stands. */
package dev.headgate.overlay.read;
