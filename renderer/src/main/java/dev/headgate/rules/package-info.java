/** What must hold, the one loop that asks every rule, and each breach as a finding at one place. */
package dev.headgate.rules;
