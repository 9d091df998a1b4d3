package dev.headgate.workload;

import dev.headgate.field.Field;
import dev.headgate.field.Options;
import dev.headgate.flink.FlinkVersion;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Neighbours;
import dev.headgate.standalone.StandaloneProcess;
import java.util.List;
import java.util.Optional;

/** What one manifest makes Flink run, read once so that all rules see the same. */
public final class Workload {
    private final Kind kind;
    private final Manifest manifest;
    private final Field spec;
    private final Optional<FlinkVersion> version;
    private final Options options;
    private final Optional<Workload> session;
    private final Platforms platforms;
    private final Neighbours neighbours;
    private final Optional<StandaloneProcess> process;
    private final boolean complete;
    private Optional<Workload> taskManagers;
    private final Scale scale;
    private final State state;
    private final Component jobManager;
    private final Component taskManager;

    /**
     * @param process of a workload that no operator runs
     * @param complete whether an option that isn't among the options isn't set
     */
    Workload(
            Kind kind,
            Manifest manifest,
            Field spec,
            Optional<FlinkVersion> version,
            Options options,
            Optional<Workload> session,
            Optional<StandaloneProcess> process,
            boolean complete,
            Platforms platforms,
            Neighbours neighbours) {
        this.kind = kind;
        this.manifest = manifest;
        this.spec = spec;
        this.version = version;
        this.options = options;
        this.session = session;
        this.process = process;
        this.complete = complete;
        this.platforms = platforms;
        this.neighbours = neighbours;
        this.scale = new Scale(this);
        this.state = new State(this);
        this.jobManager = new Component(this, Component.Role.JOB_MANAGER);
        this.taskManager = new Component(this, Component.Role.TASK_MANAGER);
    }

    /** What one of the operators runs. */
    static Workload operated(
            Kind kind,
            Manifest manifest,
            Field spec,
            Optional<FlinkVersion> version,
            Options options,
            Optional<Workload> session,
            Platforms platforms,
            Neighbours neighbours) {
        boolean complete = kind == Kind.FLINK_CLUSTER
                || platforms.knowAllDefaults(manifest.namespace()) && (kind != Kind.SESSION_JOB || session.isPresent());
        return new Workload(
                kind, manifest, spec, version, options, session, Optional.empty(), complete, platforms, neighbours);
    }

    public Kind kind() {
        return kind;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The spec of the object that Flink is run from: of a blue/green deployment that of its template. */
    public Field spec() {
        return spec;
    }

    /** The job of the spec; absent in a session cluster. */
    public Field job() {
        return spec.child("job");
    }

    /**
     * The version of Flink that the manifest states; of a session job that of its cluster, of a standalone process that of its
     * image if the Flink project published it. Never guessed from another image.
     */
    public Optional<FlinkVersion> version() {
        return version;
    }

    /** The effective options of Flink: of a session job those of its cluster and its own over them. */
    public Options options() {
        return options;
    }

    /** The session cluster of a session job, where it can be seen. */
    public Optional<Workload> session() {
        return session;
    }

    /** The objects around it. */
    Neighbours neighbours() {
        return neighbours;
    }

    /** What the job's program is called with. */
    public List<Field> arguments() {
        return process.isPresent()
                ? process.get().arguments()
                : job().child("args").items();
    }

    /** The process that a standalone workload runs. */
    public Optional<StandaloneProcess> process() {
        return process;
    }

    /** The TaskManagers of a standalone JobManager, where they can be seen and are all of one kind. */
    public Optional<Workload> taskManagers() {
        if (taskManagers == null) {
            taskManagers = kind == Kind.STANDALONE_JOB_MANAGER
                    ? StandaloneClusters.taskManagers(this, platforms)
                    : Optional.empty();
        }
        return taskManagers;
    }

    /** Whether all options are known that somebody else adds, so that what is absent is absent. */
    public boolean knowsDefaults() {
        return complete;
    }

    /** Whether the cluster is known that it runs on: that of a session job may be elsewhere. */
    public boolean seesCluster() {
        return kind != Kind.SESSION_JOB || session.isPresent();
    }

    /** Whether the object runs a job of its own, and isn't just a cluster for jobs that come later. */
    public boolean hasJob() {
        return process.isPresent()
                ? process.get().role() == StandaloneProcess.Role.APPLICATION
                : kind == Kind.SESSION_JOB || job().isPresent();
    }

    /** Whether the number of TaskManagers is fixed by the manifest; otherwise Flink asks for as many as it needs. */
    public boolean isStandalone() {
        return kind == Kind.FLINK_CLUSTER
                || kind.isStandalone()
                || spec.child("mode").is("standalone")
                || kind == Kind.SESSION_JOB
                        && session.isPresent()
                        && session.get().isStandalone();
    }

    /** Parallelism, slots and TaskManagers. */
    public Scale scale() {
        return scale;
    }

    /** The JobManager process. */
    public Component jobManager() {
        return jobManager;
    }

    /** The TaskManager processes. */
    public Component taskManager() {
        return taskManager;
    }

    /** The sorts of process that this manifest runs: none of a session job, one of a standalone workload. */
    public List<Component> components() {
        return switch (kind) {
            case SESSION_JOB -> List.of();
            case STANDALONE_JOB_MANAGER -> List.of(jobManager);
            case STANDALONE_TASK_MANAGER -> List.of(taskManager);
            default -> List.of(jobManager, taskManager);
        };
    }

    /** How state is kept and restored. */
    public State state() {
        return state;
    }
}
