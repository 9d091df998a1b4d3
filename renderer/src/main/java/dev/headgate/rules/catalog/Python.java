package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.workload.Workload;

/** Whether a job is written in Python, whose processes use managed memory. */
final class Python {
    private Python() {}

    static boolean isRunBy(Workload workload) {
        String entryClass = workload.job().child("entryClass").text().orElse("");
        if (entryClass.contains("PythonDriver")
                || workload.job().child("pyFile").isPresent()) {
            return true;
        }
        for (Field argument : workload.job().child("args").items()) {
            if (argument.text().orElse("").endsWith(".py")) {
                return true;
            }
        }
        return false;
    }
}
