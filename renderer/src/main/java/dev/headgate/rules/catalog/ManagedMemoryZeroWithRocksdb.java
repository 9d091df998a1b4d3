package dev.headgate.rules.catalog;

import dev.headgate.field.Option;
import dev.headgate.field.Options;
import dev.headgate.flink.value.FlinkNumber;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.Reading;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Workload;
import java.util.List;
import java.util.Optional;

final class ManagedMemoryZeroWithRocksdb implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "managed-memory-zero-with-rocksdb",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkCluster",
                "The state backend is RocksDB or ForSt, and managed memory is 0.",
                "That is where the state backend takes its memory from: caches and write buffers get " + "nothing.",
                "Give managed memory its share back, or set `state.backend.rocksdb.memory.fixed-per-slot`.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        Options options = workload.options();
        boolean rocksdb = options.says("state.backend.type", "rocksdb");
        if (!rocksdb && !options.says("state.backend.type", "forst")) {
            return;
        }
        String prefix = rocksdb ? "state.backend.rocksdb.memory." : "state.backend.forst.memory.";
        if (options.has(prefix + "fixed-per-slot")
                || options.has(prefix + "fixed-per-tm")
                || options.says(prefix + "managed", "false")) {
            return;
        }
        for (String name : List.of("taskmanager.memory.managed.size", "taskmanager.memory.managed.fraction")) {
            Optional<Option> option = options.get(name);
            if (option.isPresent() && isZero(option.get().text())) {
                report.warning(
                        option.get().field(),
                        option.get().name() + " is " + option.get().text()
                                + ", and the state backend lives on managed memory",
                        "remove the option, or set " + prefix + "fixed-per-slot",
                        options.field("state.backend.type"));
                return;
            }
        }
    }

    private static boolean isZero(String text) {
        Reading<MemorySize> size = MemorySize.parse(text);
        Reading<Double> fraction = FlinkNumber.parseDouble(text);
        return size.isReadable() && size.value().bytes() == 0 || fraction.isReadable() && fraction.value() == 0;
    }
}
