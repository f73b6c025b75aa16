package io.ekkogen.mapping;

import java.util.List;
import java.util.Optional;

/**
 * The settings of a project as written in {@code ekkogen.json}. A setting that is absent or was
 * rejected is empty.
 */
public record ProjectSettings(
    List<Located<String>> mappings,
    Optional<Located<String>> javaPackage,
    Optional<Located<String>> output,
    List<Located<String>> targets,
    List<Located<String>> silenced) {}
