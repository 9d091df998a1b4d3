package dev.headgate.webhook.judge;

import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.rules.catalog.Catalog;
import dev.headgate.settings.Settings;
import dev.headgate.settings.SettingsReader;

/** Reads settings wherever they come from, by the rules that this release has. */
public final class SettingsText {
    private SettingsText() {}

    /** The settings; what is wrong with them is thrown as one {@link dev.headgate.problem.InputException}. */
    public static Settings read(Source source) {
        Problems problems = new Problems();
        Settings settings = new SettingsReader(Catalog.ruleSet().allLevels(), problems).read(source);
        problems.throwIfAny();
        return settings;
    }
}
