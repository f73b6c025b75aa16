package io.ekkogen.runtime.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The beginnings of the texts that the current thread has copied into scratch memory for the calls
 * it is making. Observers show these, and so never read memory that an address points at. Kept only
 * while calls are observed.
 */
public final class StagedText {
  /** How many texts are kept for a thread; of more, which an array may have, the first. */
  private static final int MOST = 1024;

  private static final ThreadLocal<StagedText> CURRENT = ThreadLocal.withInitial(StagedText::new);

  private final List<Text> texts = new ArrayList<>();

  /** How many texts there were when each frame of the scratch memory was entered. */
  private int[] frames = new int[8];

  private int depth;

  private StagedText() {}

  /** A text's beginning. */
  record Text(long address, byte[] first, boolean isCut) {}

  /** The current thread enters a frame of its scratch memory. */
  public static void enter() {
    StagedText staged = CURRENT.get();
    if (staged.depth == staged.frames.length) {
      staged.frames = Arrays.copyOf(staged.frames, staged.depth * 2);
    }
    staged.frames[staged.depth++] = staged.texts.size();
  }

  /** The current thread leaves its newest frame. */
  public static void leave() {
    StagedText staged = CURRENT.get();
    int before = staged.frames[--staged.depth];
    staged.texts.subList(before, staged.texts.size()).clear();
  }

  /** The current thread has copied {@code text} to {@code address}, in its newest frame. */
  public static void copied(long address, byte[] text) {
    List<Text> texts = CURRENT.get().texts;
    if (texts.size() < MOST) {
      int shown = Math.min(text.length, RawValue.PREVIEW);
      texts.add(new Text(address, Arrays.copyOf(text, shown), shown < text.length));
    }
  }

  /** The text that the current thread has copied to {@code address}; null when there is none. */
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
