package io.ekkogen.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@ArchTag("jdk-independent")
@AnalyzeClasses(packages = "io.ekkogen.maven", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule seesOnlyTheFacadeOfTheGenerator =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.ekkogen.mapping..",
              "io.ekkogen.model..",
              "io.ekkogen.resolve..",
              "io.ekkogen.check..",
              "io.ekkogen.emit..")
          .because("a front end differs only in where mappings come from and where files go");
}
