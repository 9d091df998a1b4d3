package dev.headgate.netflow;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The boundaries of the module: a pure mapping that knows nothing of Kafka, Flink or whoever calls it. */
final class ArchitectureTest {
    private static final String ROOT = "dev.headgate.netflow.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.headgate.netflow");

    @TestFactory
    Stream<DynamicTest> boundaries() {
        return Stream.of(
                        slices().matching("dev.headgate.netflow.(*)..")
                                .should()
                                .beFreeOfCycles()
                                .as("packages are free of cycles"),
                        knows("flow"),
                        knows("text", "flow"),
                        knows("json", "flow", "text"),
                        knows("collector", "flow", "text", "json"),
                        knows("yang", "flow", "text"),
                        knows("normalize", "flow", "json", "collector", "yang"),
                        knows("options", "yang"),
                        knows("job", "flow", "yang", "normalize", "options"),
                        knows("demo", "options", "job"),
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        ROOT + "job..", ROOT + "demo..", ROOT + "cli..", "dev.headgate.netflow")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.apache.flink..")
                                .as("only the job, and whoever starts it, knows Flink"),
                        only("demo", "only the demo knows a broker", "kafka..", "org.apache.kafka.metadata.."),
                        only("json", "only one package knows a JSON parser", "com.fasterxml.jackson.."),
                        noClasses()
                                .that()
                                .resideInAnyPackage(
                                        ROOT + "flow..",
                                        ROOT + "text..",
                                        ROOT + "json..",
                                        ROOT + "collector..",
                                        ROOT + "yang..",
                                        ROOT + "normalize..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "java.io.File..",
                                        "java.nio.file..",
                                        "java.net..",
                                        "java.time..",
                                        "java.util.concurrent..",
                                        "org.apache..")
                                .as("the mapping does no input or output, knows no clock and no framework"),
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "dev.headgate.manifest..", "dev.headgate.rules..", "dev.headgate.webhook..")
                                .as("the module knows nothing of renderer and webhook"),
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(ROOT + "cli..")
                                .should()
                                .accessField(System.class, "out")
                                .orShould()
                                .accessField(System.class, "err")
                                .as("only the command line prints"),
                        noClasses()
                                .should()
                                .haveNameMatching(
                                        ".*(?<!Task|Job)Manager|.*(Helper|Util|Utils|Impl|Service|Processor|Common)")
                                .as("names come from the glossary"),
                        classes()
                                .that()
                                .areTopLevelClasses()
                                .and()
                                .areNotInterfaces()
                                .and()
                                .areNotEnums()
                                .and()
                                .doNotHaveSimpleName("package-info")
                                .should()
                                .haveModifier(JavaModifier.FINAL)
                                .orShould()
                                .haveModifier(JavaModifier.ABSTRACT)
                                .as("classes are final, or made for being extended"))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
    }

    /** A package that knows only itself and those of our packages. */
    private static ArchRule knows(String folder, String... others) {
        String[] known = new String[others.length + 1];
        known[0] = ROOT + folder + "..";
        for (int i = 0; i < others.length; i++) {
            known[i + 1] = ROOT + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(known[0])
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "*..").and(not(resideInAnyPackage(known))))
                .as(
                        others.length == 0
                                ? folder + " knows no other package of ours"
                                : folder + " knows no other package of ours than " + String.join(", ", others));
    }

    private static ArchRule only(String folder, String description, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + folder + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .as(description);
    }
}
