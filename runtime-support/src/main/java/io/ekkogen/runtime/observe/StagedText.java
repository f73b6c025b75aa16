package io.ekkogen.runtime.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Records the first bytes of texts that the current thread has copied into scratch memory for its
 * calls. Observers show these, so that they never read memory at an arbitrary address. Used only
 * while calls are observed.
 */
public final class StagedText {
  /** The maximum number of texts for a thread; if an array has more, the first ones are kept. */
  private static final int MOST = 1024;

  private static final ThreadLocal<StagedText> CURRENT = ThreadLocal.withInitial(StagedText::new);

  private final List<Text> texts = new ArrayList<>();

  /** The number of texts at the start of each frame of the scratch memory. */
  private int[] frames = new int[8];

  private int depth;

  private StagedText() {}

  /** The first bytes of a text. */
  record Text(long address, byte[] first, boolean isCut) {}

  /** Records that the current thread enters a frame of its scratch memory. */
  public static void enter() {
    StagedText staged = CURRENT.get();
    if (staged.depth == staged.frames.length) {
      staged.frames = Arrays.copyOf(staged.frames, staged.depth * 2);
    }
    staged.frames[staged.depth++] = staged.texts.size();
  }

  /** Drops the texts of the current thread's newest frame. */
  public static void leave() {
    StagedText staged = CURRENT.get();
    int before = staged.frames[--staged.depth];
    staged.texts.subList(before, staged.texts.size()).clear();
  }

  /**
   * Records that the current thread has copied {@code text} to {@code address} in its newest frame.
   */
  public static void copied(long address, byte[] text) {
    List<Text> texts = CURRENT.get().texts;
    if (texts.size() < MOST) {
      int shown = Math.min(text.length, RawValue.PREVIEW);
      texts.add(new Text(address, Arrays.copyOf(text, shown), shown < text.length));
    }
  }

  /** The text that the current thread has copied to {@code address}; null if there is none. */
  static Text at(long address) {
    List<Text> texts = CURRENT.get().texts;
    for (int i = texts.size() - 1; i >= 0; i--) {
      if (texts.get(i).address() == address) {
        return texts.get(i);
      }
    }
    return null;
  }
}
