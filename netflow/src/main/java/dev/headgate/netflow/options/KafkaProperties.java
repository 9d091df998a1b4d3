package dev.headgate.netflow.options;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The properties of Kafka's consumer and producer: our defaults, then the file, then what is given for both, then for each. */
final class KafkaProperties {
    /** Those that have an option of their own, or that the job would not work with. */
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("bootstrap.servers", "use --bootstrap-servers"),
            Map.entry("group.id", "use --group-id"),
            Map.entry("auto.offset.reset", "use --start-offsets"),
            Map.entry("enable.auto.commit", "remove it: offsets are committed with each checkpoint"),
            Map.entry("enable.idempotence", "remove it: without it the order of flows could change"),
            Map.entry("transactional.id", "use --transactional-id-prefix"),
            Map.entry("key.deserializer", "remove it: lines are read as bytes"),
            Map.entry("value.deserializer", "remove it: lines are read as bytes"),
            Map.entry("key.serializer", "remove it: flows are written as bytes"),
            Map.entry("value.serializer", "remove it: flows are written as bytes"));

    /** Of the clients; whatever else there is, plug-ins and Flink's connector have names of their own. */
    private static final Set<String> CLIENTS = clients();

    private static final int MISSPELT = 2;

    private final WrittenOptions written;

    KafkaProperties(WrittenOptions written) {
        this.written = written;
    }

    Map<String, String> consumer() {
        Map<String, String> all = new TreeMap<>();
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000");
        add(all, JobOption.CONSUMER_PROPERTY);
        check(all, ConsumerConfig.configDef(), "deserializer", ByteArrayDeserializer.class);
        return all;
    }

    Map<String, String> producer() {
        Map<String, String> all = new TreeMap<>();
        all.put(ProducerConfig.LINGER_MS_CONFIG, "20");
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, "262144");
        // a dead letter is as large as the line was, whatever the limit of a line was
        all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, "16777216");
        // the most that a broker allows by default; Flink's own default is an hour, which a broker refuses
        all.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, "900000");
        add(all, JobOption.PRODUCER_PROPERTY);
        check(all, ProducerConfig.configDef(), "serializer", ByteArraySerializer.class);
        return all;
    }

    /** What is wrong with the properties that both get is told once. */
    private void add(Map<String, String> all, JobOption own) {
        boolean first = own == JobOption.CONSUMER_PROPERTY;
        String file = written.text(JobOption.KAFKA_PROPERTIES_FILE);
        if (!file.isEmpty()) {
            addFile(all, Path.of(file), first);
        }
        addTexts(all, JobOption.KAFKA_PROPERTY, first);
        addTexts(all, own, true);
    }

    private void addFile(Map<String, String> all, Path file, boolean tell) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            if (tell) {
                written.wrong(
                        written.place(JobOption.KAFKA_PROPERTIES_FILE) + " is '" + file + "', which can't be read",
                        "name a properties file, NAME=VALUE a line");
            }
            return;
        }
        for (String name : properties.stringPropertyNames()) {
            put(all, name, properties.getProperty(name), file.toString(), tell);
        }
    }

    private void addTexts(Map<String, String> all, JobOption option, boolean tell) {
        for (String text : written.all(option)) {
            int equals = text.indexOf('=');
            if (equals > 0) {
                put(
                        all,
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip(),
                        written.place(option),
                        tell);
            } else if (tell) {
                written.wrong(
                        written.place(option) + " has '" + Secrets.mask("", text) + "'",
                        "write it as NAME=VALUE, such as security.protocol=SSL");
            }
        }
    }

    private void put(Map<String, String> all, String name, String value, String place, boolean tell) {
        String ours = OURS.get(name);
        String near = CLIENTS.contains(name) ? null : Nearest.within(MISSPELT, name, CLIENTS);
        if (ours == null && near == null) {
            all.put(name, value);
        } else if (tell) {
            if (ours != null) {
                written.wrong(place + " sets " + name + ", which is the job's own", ours);
            } else {
                written.wrong(place + " sets " + name + ", which Kafka doesn't know", "did you mean " + near + "?");
            }
        }
    }

    private static Set<String> clients() {
        Set<String> names = new TreeSet<>(ConsumerConfig.configNames());
        names.addAll(ProducerConfig.configNames());
        names.addAll(AdminClientConfig.configNames());
        names.addAll(OURS.keySet());
        return names;
    }

    /** By Kafka's own definitions, which know each property's type and range. */
    private void check(Map<String, String> all, ConfigDef definition, String kind, Class<?> bytes) {
        Map<String, String> complete = new TreeMap<>(all);
        complete.put("key." + kind, bytes.getName());
        complete.put("value." + kind, bytes.getName());
        complete.put("bootstrap.servers", "localhost:9092");
        for (ConfigValue value : definition.validate(complete)) {
            if (!value.errorMessages().isEmpty()) {
                refused(
                        value.name(),
                        all.get(value.name()),
                        value.errorMessages().get(0));
            }
        }
    }

    private void refused(String name, String value, String message) {
        String shown = value == null ? " is missing, which" : " is '" + Secrets.mask(name, value) + "', which";
        WrongOption found =
                new WrongOption("the Kafka property " + name + shown + " Kafka refuses", fix(name, message));
        // the consumer and the producer have many properties in common
        if (!written.wrong().contains(found)) {
            written.wrong(found.what(), found.fix());
        }
    }

    private static String fix(String name, String message) {
        if (Secrets.secret(name)) {
            return "see Kafka's documentation of " + name;
        }
        int reason = message.indexOf(": ");
        return "Kafka says: " + (reason < 0 ? message : message.substring(reason + 2));
    }
}
