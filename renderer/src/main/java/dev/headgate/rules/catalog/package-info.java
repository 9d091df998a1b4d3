/** Every rule that there is: one class each, and the list of them all. */
package dev.headgate.rules.catalog;
