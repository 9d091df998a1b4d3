/** What a platform can't express of a definition, and what to write there instead. */
package dev.headgate.platform;
