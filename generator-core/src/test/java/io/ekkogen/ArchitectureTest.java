package io.ekkogen;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.ekkogen.model.type.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The allowed dependencies between packages of the generator. */
@ArchTag("jdk-independent")
@AnalyzeClasses(packages = "io.ekkogen", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String RUNTIME = "io.ekkogen.runtime..";

  private static final DescribedPredicate<JavaClass> GENERATOR =
      resideInAPackage("io.ekkogen..").and(not(resideInAPackage(RUNTIME)));

  private static final DescribedPredicate<JavaClass> FILES =
      DescribedPredicate.describe(
          "touch the file system",
          type ->
              type.getPackageName().startsWith("java.nio.file")
                  || type.getName().matches("java\\.io\\.(File.*|RandomAccessFile)")
                  || type.getName().equals("java.nio.channels.FileChannel"));

  @ArchTest
  static final ArchRule onlySinksTouchTheFileSystem =
      noClasses()
          .that(GENERATOR)
          .and()
          .resideOutsideOfPackage("io.ekkogen.output..")
          .should()
          .dependOnClassesThat(FILES);

  @ArchTest
  static final ArchRule stagesWorkInMemory =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.ekkogen.diagnostic..",
              "io.ekkogen.mapping..",
              "io.ekkogen.check..",
              "io.ekkogen.resolve..",
              "io.ekkogen.model..",
              "io.ekkogen.layout..",
              "io.ekkogen.emit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.nio.channels..", "java.net..");

  /** These methods compile their pattern each time; what runs once a function must not. */
  @ArchTest
  static final ArchRule patternsAreConstants =
      noClasses()
          .that(GENERATOR)
          .should()
          .callMethod(String.class, "replaceAll", String.class, String.class)
          .orShould()
          .callMethod(String.class, "replaceFirst", String.class, String.class)
          .orShould()
          .callMethod(String.class, "matches", String.class);

  /** Classes that are not listed here cannot write text of a mapping unescaped. */
  @ArchTest
  static final ArchRule onlyWhatEscapesTextSeesItsCharacters =
      noClasses()
          .that()
          .resideInAPackage("io.ekkogen.emit..")
          .and()
          .haveNameNotMatching(
              "io\\.ekkogen\\.emit\\.(java\\.source\\.(Javadoc|JavaText)|js\\.source\\.JsText|ManifestGenerator)")
          .should()
          .callMethod(Text.class, "characters");

  @ArchTest
  static final ArchRule onlyTheReaderSeesJson =
      noClasses()
          .that(GENERATOR)
          .and()
          .resideOutsideOfPackage("io.ekkogen.mapping..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson..", "io.ekkogen.mapping.json..");

  @ArchTest
  static final ArchRule onlyTheParserSeesJackson =
      noClasses()
          .that(GENERATOR)
          .and()
          .resideOutsideOfPackage("io.ekkogen.mapping.json..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..");

  @ArchTest
  static final ArchRule onlyTheJavaEmitterSeesJavaPoet =
      noClasses()
          .that(GENERATOR)
          .and()
          .resideOutsideOfPackage("io.ekkogen.emit.java..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.palantir.javapoet..");

  @ArchTest
  static void eachRoomSeesOnlyTheRoomsItsWorkNeeds(JavaClasses all) {
    room("diagnostic").check(all);
    room("output").check(all);
    room("model", RUNTIME).check(all);
    room("mapping", "io.ekkogen.diagnostic..", RUNTIME, "tools.jackson..").check(all);
    room("layout", "io.ekkogen.model..", "io.ekkogen.diagnostic..", RUNTIME).check(all);
    room("emit.java.naming").check(all);
    room("emit.js.naming").check(all);
    room(
            "check",
            "io.ekkogen.mapping",
            "io.ekkogen.diagnostic..",
            "io.ekkogen.model..",
            "io.ekkogen.emit.java.naming",
            RUNTIME)
        .check(all);
    room(
            "resolve",
            "io.ekkogen.mapping",
            "io.ekkogen.diagnostic..",
            "io.ekkogen.model..",
            "io.ekkogen.emit.*.naming",
            RUNTIME)
        .check(all);
    room("emit", "io.ekkogen.model..", "io.ekkogen.output..", RUNTIME, "com.palantir.javapoet..")
        .check(all);
  }

  /** A reference to a part of the model is the part, or a {@code Link}: never its name. */
  @ArchTest
  static void textInTheModelIsNoReference(JavaClasses all) {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("io.ekkogen.model..")
        .and()
        .areDeclaredInClassesThat()
        .areRecords()
        .and()
        .areNotStatic()
        .and(
            DescribedPredicate.describe(
                "hold text",
                field ->
                    field.getType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(String.class))))
        .should()
        .haveNameMatching(
            "accessor|characters|getter|setter|javaName|javaPackage|jsName|mappingFile|mappingName"
                + "|name|platforms|sha256")
        .check(all);
  }

  /** What only one target needs to know of a library is with that target. */
  @ArchTest
  static final ArchRule theModelIsNeutral =
      noClasses()
          .that()
          .resideInAPackage("io.ekkogen.model..")
          .should()
          .haveNameMatching("(?i).*\\.[^.]*(java|js|script|jna|classfile|host|binding)[^.]*");

  @ArchTest
  static final ArchRule theRuntimeNeverSeesTheGenerator =
      noClasses().that().resideInAPackage(RUNTIME).should().dependOnClassesThat(GENERATOR);

  @ArchTest
  static final ArchRule whatFrontEndsSeeSaysNothingOfTheStagesBehindIt =
      noMethods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("io.ekkogen", "io.ekkogen.diagnostic..", "io.ekkogen.output..")
          .should()
          .haveRawReturnType(stages())
          .orShould()
          .haveRawParameterTypes(
              DescribedPredicate.describe(
                  "of a stage", types -> types.stream().anyMatch(stages())));

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices()
          .assignedFrom(
              new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                  return GENERATOR.test(type)
                      ? SliceIdentifier.of(type.getPackageName())
                      : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                  return "packages of the generator";
                }
              })
          .should()
          .beFreeOfCycles();

  private static DescribedPredicate<JavaClass> stages() {
    return resideInAnyPackage(
        "io.ekkogen.mapping..",
        "io.ekkogen.check..",
        "io.ekkogen.resolve..",
        "io.ekkogen.model..",
        "io.ekkogen.emit..");
  }

  private static ArchRule room(String name, String... seen) {
    String own = "io.ekkogen." + name + "..";
    List<String> allowed = new ArrayList<>(Arrays.asList(seen));
    allowed.addAll(List.of(own, "java..", "javax.lang.model.."));
    return classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new));
  }
}
