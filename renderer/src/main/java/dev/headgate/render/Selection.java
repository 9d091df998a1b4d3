package dev.headgate.render;

import java.util.Optional;

/** Which targets are asked for: all of them unless an environment or an application is named. */
public record Selection(Optional<String> environment, Optional<String> application) {
    public static final Selection ALL = new Selection(Optional.empty(), Optional.empty());

    public boolean isAll() {
        return environment.isEmpty() && application.isEmpty();
    }

    public boolean includes(String anEnvironment, String anApplication) {
        return (environment.isEmpty() || environment.get().equals(anEnvironment))
                && (application.isEmpty() || application.get().equals(anApplication));
    }
}
