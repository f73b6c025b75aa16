package io.ekkogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Properties;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** This module's build: the projects in {@code src/it} are skipped like other tests. */
class SkippedTestsTest {
  @ParameterizedTest
  @ValueSource(strings = {"skipTests", "maven.test.skip", "skipITs"})
  void propertiesThatSkipTestsSkipTheProjects(String property) throws Exception {
    assertThat(invokerSkip(property, "true")).isEqualTo("true");
  }

  @Test
  void projectsAreBuiltByDefault() throws Exception {
    assertThat(invokerSkip("skipTests", "false")).isNull();
  }

  private static String invokerSkip(String property, String value) throws Exception {
    Properties properties = new Properties();
    properties.setProperty(property, value);
    return new DefaultModelBuilderFactory()
        .newInstance()
        .build(
            new DefaultModelBuildingRequest()
                .setPomFile(new File("pom.xml"))
                .setUserProperties(properties)
                .setSystemProperties(System.getProperties())
                .setTwoPhaseBuilding(true))
        .getEffectiveModel()
        .getProperties()
        .getProperty("invoker.skip");
  }
}
