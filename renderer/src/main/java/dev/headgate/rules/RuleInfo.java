package dev.headgate.rules;

/**
 * What a rule is for, as people read it in RULES.md and from {@code headgate explain}.
 *
 * @param id the kebab-case name of its class
 * @param level the most that its findings count unless settings say otherwise
 * @param since the release that brought it
 * @param kinds the kinds of object that it judges, as in "FlinkDeployment, FlinkCluster"
 * @param what it finds, as one sentence
 * @param why that matters: what happens then
 * @param fix what to do
 */
public record RuleInfo(String id, Level level, String since, String kinds, String what, String why, String fix) {
    private static final String DOCS = "renderer/RULES.md#";

    /** Where to read about it. */
    public String docs() {
        return DOCS + id;
    }
}
