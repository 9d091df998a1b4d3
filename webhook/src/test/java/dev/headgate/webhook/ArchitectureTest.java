package dev.headgate.webhook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The boundaries of the webhook: a pure handler, HTTP in one package, files in another. */
final class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.headgate.webhook");

    @TestFactory
    Stream<DynamicTest> boundaries() {
        return Stream.of(
                        slices().matching("dev.headgate.webhook.(*)..")
                                .should()
                                .beFreeOfCycles()
                                .as("packages are free of cycles"),
                        layers(),
                        noClasses()
                                .that()
                                .resideInAPackage("dev.headgate.webhook.review..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "java.io.File..",
                                        "java.nio.file..",
                                        "java.net..",
                                        "java.time..",
                                        "java.util.concurrent..",
                                        "io.javalin..",
                                        "org.eclipse.jetty..")
                                .as("the handler does no input or output and knows no clock"),
                        only("http", "only one package knows HTTP", "org.eclipse.jetty..", "jakarta.servlet.."),
                        only("metrics", "only metrics know Micrometer", "io.micrometer.."),
                        only("certificate", "only certificates know BouncyCastle", "org.bouncycastle.."),
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "dev.headgate.webhook.cluster..", "dev.headgate.webhook.settings..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("io.fabric8..")
                                .as("only the cluster and its settings know the Kubernetes client"),
                        only("log", "only the log knows SLF4J", "org.slf4j.."),
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("dev.headgate.webhook.cli..")
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
                                .doNotHaveSimpleName("package-info")
                                .should()
                                .haveModifier(JavaModifier.FINAL)
                                .as("classes are final"))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
    }

    private static ArchRule only(String folder, String description, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.headgate.webhook." + folder + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .as(description);
    }

    private static ArchRule layers() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("review")
                .definedBy("dev.headgate.webhook.review..")
                .layer("judge")
                .definedBy("dev.headgate.webhook.judge..")
                .layer("certificate")
                .definedBy("dev.headgate.webhook.certificate..")
                .layer("log")
                .definedBy("dev.headgate.webhook.log..")
                .layer("metrics")
                .definedBy("dev.headgate.webhook.metrics..")
                .layer("limit")
                .definedBy("dev.headgate.webhook.limit..")
                .layer("health")
                .definedBy("dev.headgate.webhook.health..")
                .layer("http")
                .definedBy("dev.headgate.webhook.http..")
                .layer("cluster")
                .definedBy("dev.headgate.webhook.cluster..")
                .layer("settings")
                .definedBy("dev.headgate.webhook.settings..")
                .layer("server")
                .definedBy("dev.headgate.webhook.server..")
                .layer("cli")
                .definedBy("dev.headgate.webhook.cli..")
                .whereLayer("review")
                .mayOnlyBeAccessedByLayers("judge", "metrics", "limit", "health", "http", "server", "cli")
                .whereLayer("judge")
                .mayOnlyBeAccessedByLayers("cluster", "settings", "cli")
                .whereLayer("cluster")
                .mayOnlyBeAccessedByLayers("settings", "cli")
                .whereLayer("settings")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("certificate")
                .mayOnlyBeAccessedByLayers("metrics", "health", "http", "server")
                .whereLayer("log")
                .mayOnlyBeAccessedByLayers("health", "cluster", "settings", "server", "cli")
                .whereLayer("metrics")
                .mayOnlyBeAccessedByLayers("health", "http", "cluster", "settings", "server", "cli")
                .whereLayer("limit")
                .mayOnlyBeAccessedByLayers("health", "http", "server")
                .whereLayer("health")
                .mayOnlyBeAccessedByLayers("http", "cluster", "settings", "server", "cli")
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("server", "cli")
                .whereLayer("server")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .as("arrows follow the data flow");
    }
}
