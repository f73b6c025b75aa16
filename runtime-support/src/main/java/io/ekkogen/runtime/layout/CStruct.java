package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;
import java.util.List;
import java.util.stream.Collectors;

/** A structure with C's natural layout: each member at the next multiple of its alignment. */
public record CStruct(List<CType> members) implements CType {

  /**
   * @throws IllegalArgumentException when there is no member, as C has no empty structure
   */
  public CStruct {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("A C structure has at least one member");
    }
  }

  /** Size, alignment and offsets on one platform. */
  public StructLayout layout(Platform platform) {
    return StructLayout.of(this, platform);
  }

  @Override
  public int size(Platform platform) {
    return layout(platform).size();
  }

  @Override
  public int alignment(Platform platform) {
    return layout(platform).alignment();
  }

  @Override
  public CStruct fixed(Platform platform) {
    return new CStruct(members.stream().map(member -> member.fixed(platform)).toList());
  }

  @Override
  public Class<?> carrier() {
    return long.class;
  }

  @Override
  public String code() {
    return members.stream().map(CType::code).collect(Collectors.joining("", "{", "}"));
  }
}
