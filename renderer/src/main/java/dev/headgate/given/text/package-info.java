/** What is given as texts: the files that are meant, read one after another and large ones in parts. */
package dev.headgate.given.text;
