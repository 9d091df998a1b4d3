package dev.headgate.webhook.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule of the catalogue as CEL has it. Its verdict is that of the webhook, or it isn't here.
 *
 * @param kinds that it is told of; other kinds are the webhook's alone
 * @param ofChange whether it compares an object with what it was
 * @param silencers options of Flink that let the webhook pass what breaks the rule here: where the operator's installation sets
 *     one of them the policy, which can't see that, leaves the rule alone
 * @param places where it can be broken
 */
record PolicyRule(String id, List<String> kinds, boolean ofChange, List<String> silencers, List<Place> places) {
    static final List<String> DEPLOYMENTS = List.of("FlinkDeployment", "FlinkBlueGreenDeployment");
    static final List<String> CLUSTERS = List.of("FlinkDeployment", "FlinkBlueGreenDeployment", "FlinkCluster");

    /**
     * One place of an object.
     *
     * @param broken whether the rule is broken there
     * @param kept whether it was as badly broken there before, so that an object that exists may keep it
     */
    record Place(String broken, String kept) {}

    /** A rule about an object as it is. */
    static PolicyRule of(String id, List<String> kinds, String... places) {
        List<Place> all = new ArrayList<>();
        for (String broken : places) {
            all.add(new Place(broken, old(broken)));
        }
        return new PolicyRule(id, kinds, false, List.of(), all);
    }

    /** A rule whose breach has a magnitude. */
    static PolicyRule measured(
            String id, List<String> kinds, List<String> silencers, String broken, String magnitude, String samePlace) {
        String kept = old(broken) + " && " + magnitude + " <= " + old(magnitude);
        return new PolicyRule(
                id,
                kinds,
                false,
                silencers,
                List.of(new Place(broken, samePlace.isEmpty() ? kept : kept + " &&\n" + samePlace)));
    }

    /** A rule about a change. */
    static PolicyRule ofChange(String id, List<String> kinds, String broken) {
        return new PolicyRule(id, kinds, true, List.of(), List.of(new Place(broken, "")));
    }

    /** The same of the object as it was. */
    private static String old(String expression) {
        return "(" + expression.replace("@", "@old:") + ")";
    }
}
