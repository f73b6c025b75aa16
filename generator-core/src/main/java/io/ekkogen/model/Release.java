package io.ekkogen.model;

import io.ekkogen.model.type.Link;
import java.util.List;
import java.util.Optional;

/**
 * The function that releases memory or a handle which a call returned or stored.
 *
 * @param link to an export; empty for the C library's {@code free}
 * @param arguments what the export is passed, in the order of C
 */
public record Release(Optional<Link<Function>> link, List<Argument> arguments) {
  public Release {
    arguments = List.copyOf(arguments);
  }

  /** The export; empty for the C library's {@code free}. */
  public Optional<Function> function() {
    return link.map(Link::get);
  }

  /** Whether the address is the only argument. */
  public boolean isPlain() {
    return arguments.size() == 1;
  }

  /** An argument of the export. */
  public sealed interface Argument {}

  /** The address of the memory or the handle. */
  public enum Address implements Argument {
    ADDRESS
  }

  /** A constant. */
  public record Number(int value) implements Argument {}

  /**
   * A parameter of the function that returned or stored it.
   *
   * @param name to be looked up in each such function
   */
  public record Passed(String name) implements Argument {}
}
