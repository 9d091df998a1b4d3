/** What must hold, and each breach of it as a finding at one place. */
package dev.headgate.rules;
