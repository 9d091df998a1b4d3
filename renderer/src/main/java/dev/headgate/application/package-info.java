/** The typed application that the layers of a definition make together. */
package dev.headgate.application;
