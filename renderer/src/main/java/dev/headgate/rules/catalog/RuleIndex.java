package dev.headgate.rules.catalog;

import dev.headgate.rules.ReadingCatalog;
import dev.headgate.rules.Rule;
import dev.headgate.rules.RuleInfo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every rule as people look it up, those about reading included. */
public final class RuleIndex {
    private RuleIndex() {}

    /** Every rule by what it is about, each group in the order of the names; groups without rules are left out. */
    public static Map<RuleGroup, List<RuleInfo>> byGroup() {
        Map<RuleGroup, List<RuleInfo>> groups = new EnumMap<>(RuleGroup.class);
        for (Rule rule : Catalog.rules()) {
            RuleInfo info = rule.info();
            Optional<RuleGroup> group = RuleGroup.of(info.id());
            if (group.isEmpty()) {
                throw new IllegalStateException("RuleGroup must say what " + info.id() + " is about");
            }
            groups.computeIfAbsent(group.get(), unused -> new ArrayList<>()).add(info);
        }
        groups.put(RuleGroup.READING, ReadingCatalog.RULES);
        return groups;
    }

    /** Every rule, group after group. */
    public static List<RuleInfo> all() {
        List<RuleInfo> all = new ArrayList<>();
        for (List<RuleInfo> group : byGroup().values()) {
            all.addAll(group);
        }
        return all;
    }

    /** The rule of this name. */
    public static Optional<RuleInfo> find(String id) {
        for (Rule rule : Catalog.rules()) {
            RuleInfo info = rule.info();
            if (info.id().equals(id)) {
                return Optional.of(info);
            }
        }
        for (RuleInfo info : ReadingCatalog.RULES) {
            if (info.id().equals(id)) {
                return Optional.of(info);
            }
        }
        return Optional.empty();
    }
}
