package io.ekkogen.runtime;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.ekkogen.runtime.linker.Linker;

/** The API for generated code stays small. */
@ArchTag("jdk-independent")
@AnalyzeClasses(packages = "io.ekkogen.runtime", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule needsTheJdkAndJnaAlone =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "com.sun.jna..", "io.ekkogen.runtime..")
          .because("no generator, JSON parser or script engine goes along with an application");

  @ArchTest
  static final ArchRule knowsNoLinkerButThroughTheSeam =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.ekkogen.runtime.linker.libffi..")
          .and()
          .haveNameNotMatching("io\\.ekkogen\\.runtime\\.linking\\.Linkers.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.ekkogen.runtime.linker.libffi..");

  @ArchTest
  static final ArchRule callsAreLinkedWhereTheyCanBeObserved =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.ekkogen.runtime.linker..")
          .and()
          .doNotHaveFullyQualifiedName("io.ekkogen.runtime.linking.Linkers")
          .should()
          .callMethodWhere(target(name("downcall")).and(target(owner(assignableTo(Linker.class)))))
          .because("a trace has every call, and so has a crash log");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.ekkogen.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule platformsAndLayoutsAreKnownWithoutNativeCode =
      noClasses()
          .that()
          .resideInAnyPackage("io.ekkogen.runtime.platform..", "io.ekkogen.runtime.layout..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.jna..", "io.ekkogen.runtime.loading..")
          .because("the generator uses them too, for platforms it does not run on");
}
