package dev.headgate.rules;

/** Something that must hold. What it may see is told by which kind of rule it is. */
public sealed interface Rule permits ManifestRule, ChangeRule, SetRule {
    /** What it is for, as people read it. */
    RuleInfo info();
}
