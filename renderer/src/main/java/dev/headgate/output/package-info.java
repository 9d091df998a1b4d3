/** Rendered targets to files: each folder is replaced as a whole or left as it was. */
package dev.headgate.output;
