package dev.headgate.problem;

/**
 * Something that was understood, but that its author may not have meant.
 *
 * @param rule the kebab-case name by which settings raise or silence it
 */
public record Warning(String rule, Problem problem) {}
