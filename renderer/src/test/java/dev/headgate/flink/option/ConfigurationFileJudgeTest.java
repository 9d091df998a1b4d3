package dev.headgate.flink.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.flink.judge.Answer;
import dev.headgate.flink.judge.FlinkJudge;
import dev.headgate.flink.judge.OtherLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that counts is the one that Flink reads, and where we say that there is none it doesn't start. */
class ConfigurationFileJudgeTest {
    @Test
    void agrees(@TempDir Path folder) throws IOException {
        agreesWith(FlinkJudge.ORDINARY, folder);
    }

    @OtherLines
    void agreesWith(String line, @TempDir Path folder) throws IOException {
        FlinkJudge flink = FlinkJudge.of(line);
        for (int files = 0; files < 4; files++) {
            Path conf = Files.createDirectories(folder.resolve(line + "-" + files));
            for (ConfigurationFile file :
                    new ConfigurationFile[] {ConfigurationFile.FLINK_CONF, ConfigurationFile.CONFIG}) {
                if ((files & (1 << file.ordinal())) != 0) {
                    Files.writeString(conf.resolve(file.fileName()), "env.java.home: " + file + "\n");
                }
            }
            Answer answer = flink.call(
                    "org.apache.flink.configuration.GlobalConfiguration", "loadConfiguration", conf.toString());
            ConfigurationFile ours = ConfigurationFile.read(flink.version(), (files & 1) != 0, (files & 2) != 0);
            String theirs = answer.isRefused()
                    ? "NONE"
                    : String.valueOf(flink.on(answer.value(), "getString", "env.java.home", "nothing")
                            .value());
            assertEquals(theirs, ours.toString(), () -> conf + ": " + answer.why());
        }
    }
}
