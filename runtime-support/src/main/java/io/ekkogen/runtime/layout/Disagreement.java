package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.Optional;

/**
 * A member that compilers for one platform place differently, so that its layout depends on the
 * compiler of the library. On Windows gcc mostly follows Microsoft's compiler, but not always.
 *
 * @param member its index
 * @param text the difference, for a message
 * @param expected a declaration on which they agree
 */
public record Disagreement(int member, String text, String expected) {

  /** The first such member of {@code struct} itself on {@code platform}, if there is one. */
  public static Optional<Disagreement> about(CStruct struct, Platform platform) {
    if (platform.os() != OperatingSystem.WINDOWS) {
      return Optional.empty();
    }
    for (int i = 0; i < struct.members().size(); i++) {
      CMember member = struct.members().get(i);
      if (struct.isUnion() && member.isBitField() && !isOutweighed(member, struct, platform)) {
        return Optional.of(
            new Disagreement(
                i,
                "Microsoft's compiler and gcc align a bit-field in a union differently on "
                    + platform,
                "a separate structure for the bit-field, in the union"));
      }
      if (struct.pack() != CStruct.NATURAL
          && member.type().requiredAlignment() > 0
          && member.type().alignment(platform) > struct.pack()) {
        return Optional.of(
            new Disagreement(
                i,
                ("Microsoft's compiler and gcc disagree on %s about \"pack\": %d and a field whose"
                        + " type has an \"align\"")
                    .formatted(platform, struct.pack()),
                "no \"pack\" here, or no \"align\" there"));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether another member gives the union at least the size and alignment that the bit-field
   * could.
   */
  private static boolean isOutweighed(CMember bits, CStruct union, Platform platform) {
    return union.members().stream()
        .anyMatch(
            other ->
                !other.isBitField()
                    && other.type().size(platform) >= bits.type().size(platform)
                    && other.type().alignment(platform) >= bits.type().alignment(platform));
  }
}
