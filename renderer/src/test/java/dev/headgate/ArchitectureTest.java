package dev.headgate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The boundaries of the design: arrows along the data flow, a pure middle, and names from the glossary. */
final class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.headgate");

    private static final String[] PURE = {
        "dev.headgate.problem..",
        "dev.headgate.manifest..",
        "dev.headgate.yaml..",
        "dev.headgate.flink..",
        "dev.headgate.definition..",
        "dev.headgate.application..",
        "dev.headgate.platform..",
        "dev.headgate.overlay..",
        "dev.headgate.render..",
        "dev.headgate.field..",
        "dev.headgate.standalone..",
        "dev.headgate.workload..",
        "dev.headgate.change..",
        "dev.headgate.rules.."
    };

    @TestFactory
    Stream<DynamicTest> boundaries() {
        return Stream.of(
                        slices().matching("dev.headgate.(*)..")
                                .should()
                                .beFreeOfCycles()
                                .as("packages are free of cycles"),
                        slices().matching("dev.headgate.(**)")
                                .should()
                                .beFreeOfCycles()
                                .as("packages within packages are free of cycles too"),
                        layers(),
                        noClasses()
                                .that()
                                .resideInAnyPackage(PURE)
                                // What the jar itself holds is no input.
                                .and()
                                .doNotHaveFullyQualifiedName("dev.headgate.flink.ShippedLines")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "java.io..",
                                        "java.nio.file..",
                                        "java.net..",
                                        "java.time..",
                                        "java.util.concurrent..")
                                .as("the middle does no input or output and knows no clock"),
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("dev.headgate.cli..")
                                .should()
                                .accessField(System.class, "out")
                                .orShould()
                                .accessField(System.class, "err")
                                .orShould()
                                .dependOnClassesThat()
                                .resideInAPackage("org.apache.commons.cli..")
                                .as("only the command line prints"),
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("dev.headgate.yaml..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.yaml..")
                                .as("only the reader knows SnakeYAML"),
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("dev.headgate.report..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("com.fasterxml..")
                                .as("only reports know Jackson"),
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
                                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                                .as("classes are final"))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
    }

    private static ArchRule layers() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("problem")
                .definedBy("dev.headgate.problem..")
                .layer("manifest")
                .definedBy("dev.headgate.manifest..")
                .layer("flink")
                .definedBy("dev.headgate.flink..")
                .layer("kinds")
                .definedBy("dev.headgate.kinds..")
                .layer("yaml")
                .definedBy("dev.headgate.yaml..")
                .layer("definition")
                .definedBy("dev.headgate.definition..")
                .layer("project")
                .definedBy("dev.headgate.project..")
                .layer("overlay")
                .definedBy("dev.headgate.overlay..")
                .layer("application")
                .definedBy("dev.headgate.application..")
                .layer("platform")
                .definedBy("dev.headgate.platform..")
                .layer("render")
                .definedBy("dev.headgate.render..")
                .layer("field")
                .definedBy("dev.headgate.field..")
                .layer("standalone")
                .definedBy("dev.headgate.standalone..")
                .layer("workload")
                .definedBy("dev.headgate.workload..")
                .layer("change")
                .definedBy("dev.headgate.change..")
                .layer("rules")
                .definedBy("dev.headgate.rules..")
                .layer("settings")
                .definedBy("dev.headgate.settings..")
                .layer("given")
                .definedBy("dev.headgate.given..")
                .layer("check")
                .definedBy("dev.headgate.check..")
                .layer("output")
                .definedBy("dev.headgate.output..")
                .layer("report")
                .definedBy("dev.headgate.report..")
                .layer("cli")
                .definedBy("dev.headgate.cli..")
                .whereLayer("flink")
                .mayOnlyBeAccessedByLayers(
                        "kinds",
                        "definition",
                        "overlay",
                        "application",
                        "render",
                        "field",
                        "standalone",
                        "workload",
                        "change",
                        "rules",
                        "output",
                        "report",
                        "cli")
                .whereLayer("kinds")
                .mayOnlyBeAccessedByLayers("definition", "project", "overlay", "render", "settings", "given", "report")
                .whereLayer("yaml")
                .mayOnlyBeAccessedByLayers("project", "overlay", "render", "standalone", "settings", "given")
                .whereLayer("definition")
                .mayOnlyBeAccessedByLayers("project", "overlay", "application", "render", "report")
                .whereLayer("project")
                .mayOnlyBeAccessedByLayers("overlay", "render", "settings", "given", "check", "output", "cli")
                .whereLayer("overlay")
                .mayOnlyBeAccessedByLayers("render")
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("render")
                .whereLayer("platform")
                .mayOnlyBeAccessedByLayers("render")
                .whereLayer("render")
                .mayOnlyBeAccessedByLayers("check", "output", "report", "cli")
                .whereLayer("field")
                .mayOnlyBeAccessedByLayers("standalone", "workload", "change", "rules", "given", "check")
                .whereLayer("standalone")
                .mayOnlyBeAccessedByLayers("workload", "rules")
                .whereLayer("workload")
                .mayOnlyBeAccessedByLayers("change", "rules", "settings", "given", "check")
                .whereLayer("change")
                .mayOnlyBeAccessedByLayers("rules")
                .whereLayer("rules")
                .mayOnlyBeAccessedByLayers("settings", "check", "output", "report", "cli")
                .whereLayer("settings")
                .mayOnlyBeAccessedByLayers("check", "output", "cli")
                .whereLayer("given")
                .mayOnlyBeAccessedByLayers("check")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("output", "report", "cli")
                .whereLayer("output")
                .mayOnlyBeAccessedByLayers("report", "cli")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .as("arrows follow the data flow");
    }
}
