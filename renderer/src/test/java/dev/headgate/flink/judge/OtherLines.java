package dev.headgate.flink.judge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A test that is given every line of Flink but the ordinary one, in a run with -Dgroups=flink. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("flink")
@ParameterizedTest
@FieldSource("dev.headgate.flink.judge.FlinkJudge#OTHERS")
public @interface OtherLines {}
