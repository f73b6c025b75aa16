package io.ekkogen.runtime.js;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.ekkogen.runtime.js.engine.ScriptErrorData;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.script.ScriptAccess;

@ArchTag("jdk-independent")
@AnalyzeClasses(packages = "io.ekkogen.runtime.js", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule neverSeesTheGenerator =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "com.sun.jna..", "org.graalvm.polyglot..", "io.ekkogen.runtime..")
          .because("where modules come from is an interface that others implement");

  @ArchTest
  static final ArchRule readsFilesThroughModuleFiles =
      noClasses()
          .that()
          .haveNameNotMatching(
              "io\\.ekkogen\\.runtime\\.js\\.(files\\.(ModuleFiles|CheckedRead(\\$.*)?)|module\\.ClassPathModules)")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Files")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.io\\.(File(InputStream|Reader)|RandomAccessFile)")
          .because("scripts read from their module roots alone");

  /** The engine hides methods of non-public classes from scripts. */
  @ArchTest
  static final ArchRule hostsAreGuarded =
      methods()
          .that()
          .areAnnotatedWith(ScriptAccess.class)
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages("..js.glue..", "..js.ffi..")
          .and()
          .areNotDeclaredIn(ScriptErrorData.class)
          .should()
          .beDeclaredInClassesThat()
          .areNotPublic()
          .because(
              "HostGuard turns what they throw into errors of JavaScript; rt.explain does so for glue,"
                  + " and errors.js for every member of std:ffi");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.ekkogen.runtime.(js..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule callsThroughTheLinkerSeam =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.ekkogen.runtime.linker.libffi..", "io.ekkogen.runtime.ffm..");

  @ArchTest
  static final ArchRule leavesLinkingToTheRuntime =
      noClasses()
          .should()
          .callMethodWhere(target(name("downcall")).and(target(owner(assignableTo(Linker.class)))))
          .because("a trace has every call, and so has a crash log");
}
