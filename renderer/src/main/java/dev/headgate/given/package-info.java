/** Manifests that somebody gives: files, folders and standard input, read as kubectl reads them and never refused for less. */
package dev.headgate.given;
