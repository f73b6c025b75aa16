package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.Optional;

/**
 * A member that compilers for one platform place differently, so that its layout depends on who
 * compiled the library. On Windows gcc follows Microsoft's compiler, but not in everything.
 *
 * @param member its index
 * @param text what they disagree about, for a message
 * @param expected what they agree about
 */
public record Disagreement(int member, String text, String expected) {

  /** The first of those in {@code struct} itself, if there is any on {@code platform}. */
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
                "a structure of its own for the bit-field, in the union"));
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

  /** Whether another member makes the union as large and as aligned as the bit-field may. */
  private static boolean isOutweighed(CMember bits, CStruct union, Platform platform) {
    return union.members().stream()
        .anyMatch(
            other ->
                !other.isBitField()
                    && other.type().size(platform) >= bits.type().size(platform)
                    && other.type().alignment(platform) >= bits.type().alignment(platform));
  }
}
