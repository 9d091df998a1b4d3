package dev.headgate.given.text;

import dev.headgate.problem.Source;

/**
 * One text of a file that is given: all of it, or a part that begins and ends with documents.
 *
 * @param isFirst whether it is the beginning of the file
 * @param isLast whether it is its end
 */
public record GivenText(Source source, GivenFile file, boolean isFirst, boolean isLast) {}
