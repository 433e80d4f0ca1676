package io.creditctl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the house, as its plan draws them. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.creditctl");

  @Test
  void theCoreDependsOnTheJdkAndTheLoggingFacadeAlone() {
    classes()
        .that()
        .resideInAPackage("io.creditctl.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.io..",
            "java.math..",
            "java.net..",
            "java.nio..",
            "java.security..",
            "java.text..",
            "java.time..",
            "java.util..",
            "org.slf4j..",
            "io.creditctl.core..")
        .check(PROGRAM);
  }

  @Test
  void adaptersAndTheTerminalFaceDoNotSeeEachOther() {
    noClasses()
        .that()
        .resideInAPackage("io.creditctl.adapter..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.creditctl.cli..", "io.creditctl.app..")
        .check(PROGRAM);
    noClasses()
        .that()
        .resideInAPackage("io.creditctl.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.creditctl.adapter..", "io.creditctl.app..")
        .check(PROGRAM);
  }

  @Test
  void thePackagesOfTheCoreHaveNoCycles() {
    slices().matching("io.creditctl.core.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void thePackagesOfTheAdaptersHaveNoCycles() {
    slices().matching("io.creditctl.adapter.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void onlyTheCompositionRootTouchesTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.creditctl.app..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(PROGRAM);
  }

  @Test
  void everyLibraryHasItsRoom() {
    onlyIn("io.creditctl.cli.shell..", "org.jline..");
    onlyIn("io.creditctl.adapter.http..", "okhttp3..", "okio..");
    onlyIn("io.creditctl.adapter.db..", "javax.sql..", "org.sqlite..");
    onlyIn("io.creditctl.adapter.exchange..", "org.postgresql..");
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.creditctl.adapter.db..", "io.creditctl.adapter.exchange..", "io.creditctl.app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .check(PROGRAM);
    onlyIn("io.creditctl.cli..", "picocli..");
    onlyIn("io.creditctl.cli.text..", "me.tongfei..");
    onlyIn("io.creditctl.adapter.file..", "org.apache.poi..");
    onlyIn(
        List.of("io.creditctl.adapter.file..", "io.creditctl.adapter.http.."),
        "org.codehaus.stax2..",
        "com.fasterxml.aalto..");
    onlyIn("io.creditctl.adapter.crypto..", "org.bouncycastle..");
  }

  private static void onlyIn(String room, String... libraries) {
    onlyIn(List.of(room), libraries);
  }

  private static void onlyIn(List<String> rooms, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            Stream.concat(rooms.stream(), Stream.of("io.creditctl.app..")).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(PROGRAM);
  }
}
