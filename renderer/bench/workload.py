"""One Flink application for N environments, in the dialect of Headgate and of each rival, and what it must come to.

Every environment changes seven values; one in five adds the component monitoring, one in seven the component ha.
"""
import copy
import json
import re

from block_yaml import read, write

DEPLOYMENT = """\
apiVersion: flink.apache.org/v1beta1
kind: FlinkDeployment
metadata:
  name: netflow
  labels:
    app.kubernetes.io/name: netflow
    app.kubernetes.io/part-of: telemetry
spec:
  image: example.com/streaming/netflow:1.0.0
  imagePullPolicy: IfNotPresent
  flinkVersion: v1_20
  serviceAccount: flink
  mode: native
  flinkConfiguration:
    execution.checkpointing.externalized-checkpoint-retention: RETAIN_ON_CANCELLATION
    execution.checkpointing.incremental: "true"
    execution.checkpointing.interval: 60s
    execution.checkpointing.max-concurrent-checkpoints: "1"
    execution.checkpointing.min-pause: 30s
    execution.checkpointing.mode: EXACTLY_ONCE
    execution.checkpointing.timeout: 10min
    kubernetes.operator.periodic.savepoint.interval: 6h
    kubernetes.operator.savepoint.history.max.count: "5"
    pipeline.max-parallelism: "720"
    rest.flamegraph.enabled: "false"
    restart-strategy.exponential-delay.max-backoff: 2min
    restart-strategy.type: exponential-delay
    state.backend.type: rocksdb
    state.checkpoints.dir: s3://flink/netflow/checkpoints
    state.savepoints.dir: s3://flink/netflow/savepoints
    taskmanager.memory.managed.fraction: "0.4"
    taskmanager.memory.network.fraction: "0.1"
    taskmanager.numberOfTaskSlots: "2"
    web.cancel.enable: "false"
  podTemplate:
    spec:
      containers:
      - name: flink-main-container
        env:
        - name: NETFLOW_TOPIC
          value: flows
        - name: KAFKA_BOOTSTRAP
          value: kafka.kafka.svc:9092
        - name: POD_NAME
          valueFrom:
            fieldRef:
              fieldPath: metadata.name
        volumeMounts:
        - name: netflow-config
          mountPath: /opt/netflow/conf
        - name: scratch
          mountPath: /opt/flink/scratch
      volumes:
      - name: netflow-config
        configMap:
          name: netflow-config
      - name: scratch
        emptyDir: {}
  jobManager:
    replicas: 1
    resource:
      cpu: 1
      memory: 2048m
  taskManager:
    resource:
      cpu: 2
      memory: 4096m
  job:
    jarURI: local:///opt/flink/usrlib/netflow.jar
    entryClass: com.example.netflow.Main
    args:
    - --conf
    - /opt/netflow/conf/netflow.properties
    - --window
    - 60s
    parallelism: 4
    upgradeMode: savepoint
    state: running
"""
CONFIG_MAP = """\
apiVersion: v1
kind: ConfigMap
metadata:
  name: netflow-config
  labels:
    app.kubernetes.io/name: netflow
    app.kubernetes.io/part-of: telemetry
data:
  netflow.properties: |
    topic=flows
    group=netflow
    window=60s
    allowed.lateness=30s
  log4j-console.properties: |
    rootLogger.level = INFO
    rootLogger.appenderRef.console.ref = ConsoleAppender
"""
POD_MONITOR = """\
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: netflow
  labels:
    app.kubernetes.io/name: netflow
    app.kubernetes.io/part-of: telemetry
spec:
  selector:
    matchLabels:
      app: netflow
  podMetricsEndpoints:
  - port: metrics
    interval: 30s
"""
RULE = """\
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: netflow-alerts
  labels:
    app.kubernetes.io/name: netflow
    app.kubernetes.io/part-of: telemetry
spec:
  groups:
  - name: netflow
    rules:
    - alert: NetflowRestarting
      expr: increase(flink_jobmanager_job_numRestarts[10m]) > 3
      for: 5m
      labels:
        severity: page
"""
BASE = (DEPLOYMENT, CONFIG_MAP, POD_MONITOR)
COMPONENTS = ("monitoring", "ha")
REPORTER = "org.apache.flink.metrics.prometheus.PrometheusReporterFactory"
MONITORING = {"metrics.reporters": "prom", "metrics.reporter.prom.factory.class": REPORTER,
              "metrics.reporter.prom.port": "9249"}
PORTS = [{"name": "metrics", "containerPort": 9249, "protocol": "TCP"}]
HIGH_AVAILABILITY = {"high-availability.type": "kubernetes", "high-availability.storageDir": "s3://flink/netflow/ha"}
VARIABLE = {"name": "HA_ENABLED", "value": "true"}
IDENTITY = {"apiVersion": "flink.apache.org/v1beta1", "kind": "FlinkDeployment", "metadata": {"name": "netflow"}}


def environment(number):
    slots = (2, 4, 8)[number % 3]
    return {
        "name": f"e{number:04d}",
        "namespace": f"flink-e{number:04d}",
        "image": f"example.com/streaming/netflow:1.{number % 10}.{number}",
        "slots": str(slots),
        "interval": f"{20 + number % 41}s",
        "fraction": f"0.{31 + number % 29}",
        "memory": f"{(3, 4, 6, 8)[number % 4] * 1024}m",
        "parallelism": slots * (1 + number % 11),
        "upgradeMode": ("savepoint", "stateless")[number % 2],
        "monitoring": number % 5 == 0,
        "ha": number % 7 == 0,
    }


def overrides(values):
    """What an environment changes in the FlinkDeployment's spec."""
    return {
        "image": values["image"],
        "flinkConfiguration": {
            "execution.checkpointing.interval": values["interval"],
            "taskmanager.memory.managed.fraction": values["fraction"],
            "taskmanager.numberOfTaskSlots": values["slots"],
        },
        "taskManager": {"resource": {"memory": values["memory"]}},
        "job": {"parallelism": values["parallelism"], "upgradeMode": values["upgradeMode"]},
    }


def expected(values):
    """The oracle: the environment's objects, made without any renderer."""
    documents = [document for text in BASE for document in read(text)]
    spec = documents[0]["spec"]
    merge(spec, overrides(values))
    container = spec["podTemplate"]["spec"]["containers"][0]
    if values["monitoring"]:
        spec["flinkConfiguration"].update(MONITORING)
        container["ports"] = copy.deepcopy(PORTS)
        documents += read(RULE)
    if values["ha"]:
        spec["flinkConfiguration"].update(HIGH_AVAILABILITY)
        spec["jobManager"]["replicas"] = 2
        container["env"].append(VARIABLE)
    for document in documents:
        document["metadata"]["namespace"] = values["namespace"]
    return documents


def merge(lower, upper):
    for name, value in upper.items():
        if isinstance(value, dict):
            merge(lower[name], value)
        else:
            lower[name] = value


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def headgate(root, environments):
    folder = root / "environments"

    def patch(configuration, container, **spec):
        pod = {"spec": {"containers": [{"name": "flink-main-container", **container}]}}
        return write({**IDENTITY, "spec": {"flinkConfiguration": configuration, **spec, "podTemplate": pod}})

    put(folder / "base/netflow.yaml", "---\n".join(BASE))
    put(folder / "components/monitoring.yaml", patch(MONITORING, {"ports": PORTS}))
    put(folder / "components/monitoring/rule.yaml", RULE)
    put(folder / "components/ha.yaml", patch(HIGH_AVAILABILITY, {"env": [VARIABLE]}, jobManager={"replicas": 2}))
    for values in environments:
        there = {"namespace": values["namespace"], "platform": {"kind": "flink-operator", "version": "1.10.0"}}
        put(folder / values["name"] / "environment.yaml", write(there))
        components = [{"components": used}] if (used := [name for name in COMPONENTS if values[name]]) else []
        overlay = write(*components, {**IDENTITY, "spec": overrides(values)})
        put(folder / values["name"] / "netflow.yaml", overlay)


def kustomize(root, environments):
    def kustomization(path, kind="Kustomization", **fields):
        version = "v1alpha1" if kind == "Component" else "v1beta1"
        text = write({"apiVersion": "kustomize.config.k8s.io/" + version, "kind": kind, **fields})
        put(root / path / "kustomization.yaml", text)

    def component(name, spec, operation, **resources):
        # a strategic merge would replace the lists: nothing declares their keys
        put(root / "components" / name / "patch.yaml", write({**IDENTITY, "spec": spec}))
        put(root / "components" / name / "lists.yaml", write([operation]))
        target = {"path": "lists.yaml", "target": {"kind": "FlinkDeployment", "name": "netflow"}}
        kustomization(f"components/{name}", "Component", patches=[{"path": "patch.yaml"}, target], **resources)

    container = "/spec/podTemplate/spec/containers/0"
    for name, text in zip(("deployment", "config-map", "pod-monitor"), BASE):
        put(root / f"base/{name}.yaml", text)
    kustomization("base", resources=["deployment.yaml", "config-map.yaml", "pod-monitor.yaml"])
    put(root / "components/monitoring/rule.yaml", RULE)
    component("monitoring", {"flinkConfiguration": MONITORING},
              {"op": "add", "path": container + "/ports", "value": PORTS}, resources=["rule.yaml"])
    component("ha", {"flinkConfiguration": HIGH_AVAILABILITY, "jobManager": {"replicas": 2}},
              {"op": "add", "path": container + "/env/-", "value": VARIABLE})
    for values in environments:
        path = f"overlays/{values['name']}"
        components = ["../../components/" + name for name in COMPONENTS if values[name]]
        put(root / path / "patch.yaml", write({**IDENTITY, "spec": overrides(values)}))
        kustomization(path, namespace=values["namespace"], resources=["../../base"],
                      components=components, patches=[{"path": "patch.yaml"}])
    overlays = ["../../overlays/" + values["name"] for values in environments]
    kustomization("all/0000", resources=overlays)
    for first in range(0, len(overlays), 100):
        kustomization(f"hundreds/{first:04d}", resources=overlays[first:first + 100])


def template(value, when, end):
    """All objects with a value, and a condition for each component, in the words of a language for templates."""
    def insert(before, component, block):
        nonlocal text
        text = text.replace(before, f"{when(component)}\n{block}{end}\n{before}", 1)

    def indented(depth, content):
        return re.sub("(?m)^", " " * depth, write(content).rstrip("\n")) + "\n"

    text = "".join("---\n" + document for document in (write(placeholders()), *BASE[1:], RULE))
    text = text.replace("metadata:\n", "metadata:\n  namespace: <namespace>\n")
    replicas = f"{when('ha')}\n    replicas: 2\n{end}\n{when('ha', False)}\n    replicas: 1\n{end}\n"
    text = text.replace("    replicas: 1\n", replicas)
    insert("  podTemplate:\n", "monitoring", indented(4, MONITORING))
    insert("  podTemplate:\n", "ha", indented(4, HIGH_AVAILABILITY))
    insert("        volumeMounts:\n", "ha", indented(8, [VARIABLE]))
    insert("        volumeMounts:\n", "monitoring", "        ports:\n" + indented(8, PORTS))
    rule = text.rindex("---\n")
    text = text[:rule] + f"{when('monitoring')}\n{text[rule:]}{end}\n"
    return filled(text, value)


def placeholders():
    """The FlinkDeployment with <name> for each value that environments change."""
    (document,) = read(DEPLOYMENT)
    names = ("image", "slots", "interval", "fraction", "memory", "parallelism", "upgradeMode")
    merge(document["spec"], overrides({name: f"<{name}>" for name in names}))
    return document


def filled(text, value):
    return re.sub(r'"?<(\w+)>"?', lambda match: value(match[1]), text)


def helm(root, environments):
    put(root / "chart/Chart.yaml", write({"apiVersion": "v2", "name": "netflow", "version": "1.0.0"}))
    body = template(lambda name: "{{ $v.%s%s }}" % (name, "" if name == "parallelism" else " | quote"),
                    lambda component, on=True: "{{- if %s$v.%s }}" % ("" if on else "not ", component), "{{- end }}")
    put(root / "chart/templates/netflow.yaml", "{{- range $v := .Values.environments }}\n" + body + "{{- end }}\n")
    put(root / "all.yaml", write({"environments": environments}))
    for values in environments:
        put(root / f"{values['name']}.yaml", write({"environments": [values]}))


def ytt(root, environments):
    body = template(lambda name: "#@ v." + name,
                    lambda component, on=True: f"#@ if {'' if on else 'not '}v.{component}:", "#@ end")
    head = '#@ load("@ytt:data", "data")\n#@ for v in data.values.environments:\n'
    put(root / "config/netflow.yml", head + body + "#@ end\n")
    put(root / "config/schema.yml", "#@data/values-schema\n---\n" + write({"environments": environments[:1]}))
    put(root / "all.yml", write({"environments": environments}))
    for values in environments:
        put(root / f"{values['name']}.yml", write({"environments": [values]}))


def cue(root, environments):
    kinds = {"parallelism": "int & >=1", "slots": '=~"^[1-9][0-9]*$"', "monitoring": "bool", "ha": "bool",
             "upgradeMode": '"savepoint" | "last-state" | "stateless"'}
    schema = "".join(f"\t{name}: {kinds.get(name, 'string')}\n" for name in environments[0])
    deployment, config_map, pod_monitor, rule = placeholders(), *(read(text)[0] for text in (*BASE[1:], RULE))
    deployment["spec"]["jobManager"]["replicas"] = "<replicas>"
    container = deployment["spec"]["podTemplate"]["spec"]["containers"][0]
    container["env"].append("<variable>")
    special = {"replicas": "[if v.ha {2}, 1][0]", "variable": f"if v.ha {json.dumps(VARIABLE)}"}
    text = 'package netflow\n\nimport "encoding/yaml"\n\nv: {\n' + schema + "}\n"
    for name, document in (("deployment", deployment), ("configMap", config_map), ("podMonitor", pod_monitor)):
        body = filled(json.dumps(document, indent=2), lambda value: special.get(value, "v." + value))
        text += f"objects: {name}: {body}\n"
    text += "objects: [string]: metadata: namespace: v.namespace\n"
    text += "if v.monitoring {\n\tobjects: deployment: spec: flinkConfiguration: " + json.dumps(MONITORING)
    # a list is unified item by item
    text += "\n\tobjects: deployment: spec: podTemplate: spec: containers: [{ports: " + json.dumps(PORTS) + "}]"
    text += "\n\tobjects: rule: " + json.dumps(rule) + "\n}\n"
    text += "if v.ha {\n\tobjects: deployment: spec: flinkConfiguration: " + json.dumps(HIGH_AVAILABILITY) + "\n}\n"
    text += 'stream: "---\\n" + yaml.MarshalStream([for object in objects {object}])\n'
    put(root / "cue.mod/module.cue", 'module: "bench.example/netflow"\nlanguage: version: "v0.11.0"\n')
    put(root / "netflow.cue", text)
    for values in environments:
        text = "package netflow\n\nv: " + json.dumps(values, indent=2) + "\n"
        put(root / "environments" / values["name"] / "environment.cue", text)


def jsonnet(root, environments):
    def plus(value):
        """An object that is laid over another, member by member."""
        if not isinstance(value, dict):
            return json.dumps(value)
        return "{" + ", ".join(f"{json.dumps(name)}{'+' * isinstance(inner, dict)}: {plus(inner)}"
                               for name, inner in value.items()) + "}"

    def mixin(name, configuration, container, more):
        pod = "podTemplate+: { spec+: { containers: [c + { %s } for c in super.containers] } }" % container
        put(root / f"{name}.libsonnet", "{ deployment+: { spec+: { flinkConfiguration+: %s, %s } } } + %s\n"
            % (json.dumps(configuration), pod, more))

    names = ("deployment", "configMap", "podMonitor")
    put(root / "base.libsonnet", json.dumps({name: read(text)[0] for name, text in zip(names, BASE)}, indent=2))
    mixin("monitoring", MONITORING, f"ports: {json.dumps(PORTS)}", "{ rule: %s }" % json.dumps(read(RULE)[0]))
    mixin("ha", HIGH_AVAILABILITY, f"env+: [{json.dumps(VARIABLE)}]",
          plus({"deployment": {"spec": {"jobManager": {"replicas": 2}}}}))
    for values in environments:
        layers = " + ".join(f"(import '{name}.libsonnet')" for name in ("base", *COMPONENTS) if values.get(name, True))
        text = f"local objects = {layers} + {plus({'deployment': {'spec': overrides(values)}})};\n"
        namespace = plus({"metadata": {"namespace": values["namespace"]}})
        text += f"[objects[name] + {namespace} for name in std.objectFields(objects)]\n"
        put(root / f"{values['name']}.jsonnet", text)
    put(root / "all.jsonnet", "{\n" + "".join(
        f"  '{values['name']}.json': import '{values['name']}.jsonnet',\n" for values in environments) + "}\n")


DIALECTS = (headgate, kustomize, helm, ytt, cue, jsonnet)
