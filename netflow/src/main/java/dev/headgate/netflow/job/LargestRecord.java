package dev.headgate.netflow.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many bytes key, value and headers of a topic's record may have together. */
final class LargestRecord {
    private static final Logger LOG = LoggerFactory.getLogger(LargestRecord.class);

    /** What a broker allows that nobody has told otherwise. */
    private static final int BY_DEFAULT = 1048588;

    /** Lengths, what surrounds a batch, and headers that say what was cut. */
    private static final int AROUND_A_RECORD = 256;

    private LargestRecord() {}

    static int of(String topic, Map<String, String> producer) {
        int request = Integer.parseInt(producer.get(ProducerConfig.MAX_REQUEST_SIZE_CONFIG));
        return Math.min(request, topicLimit(topic, producer)) - AROUND_A_RECORD;
    }

    private static int topicLimit(String topic, Map<String, String> producer) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<String, Object> properties = new HashMap<>(producer);
        properties.keySet().retainAll(AdminClientConfig.configNames());
        try (Admin admin = Admin.create(properties)) {
            String limit = admin.describeConfigs(List.of(resource))
                    .values()
                    .get(resource)
                    .get(30, TimeUnit.SECONDS)
                    .get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG)
                    .value();
            return Integer.parseInt(limit);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn(
                    "The largest record of {} isn't known, because {}; taking {} bytes",
                    topic,
                    e.getMessage(),
                    BY_DEFAULT);
            return BY_DEFAULT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return BY_DEFAULT;
        }
    }
}
