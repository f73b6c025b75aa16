package io.ekkogen.maven;

import java.util.List;
import java.util.Objects;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** Finds the plugin configuration with which a goal runs. */
final class Executions {
  private static final String PLUGIN = "io.ekkogen:ekkogen-maven-plugin";
  private static final String COMMAND_LINE = "default-cli";

  private Executions() {}

  /** The command line that runs {@code goal} with the configuration of an execution. */
  static String call(String goal, String execution) {
    return "ekkogen:" + goal + (execution.equals(COMMAND_LINE) ? "" : "@" + execution);
  }

  /**
   * Rejects a goal on the command line that would miss the project's configuration: Maven passes
   * the configuration of the plugin, not that of an execution.
   */
  static void requireConfigured(MojoExecution called, MavenProject project)
      throws MojoFailureException {
    Plugin plugin = project.getPlugin(PLUGIN);
    if (plugin == null || !called.getExecutionId().equals(COMMAND_LINE)) {
      return;
    }
    for (PluginExecution execution : plugin.getExecutions()) {
      boolean generates =
          execution.getGoals().stream().anyMatch(List.of("generate", "check")::contains);
      if (generates && !Objects.equals(execution.getConfiguration(), plugin.getConfiguration())) {
        String goal = called.getGoal();
        throw new MojoFailureException(
            "%s does not see the <configuration> of the execution '%s'. Call %s, or move"
                    .formatted(
                        call(goal, COMMAND_LINE), execution.getId(), call(goal, execution.getId()))
                + " <configuration> out of <execution>, beside <executions>");
      }
    }
  }
}
