package io.ekkogen.runtime.observe.crashlog;

import io.ekkogen.runtime.observe.RawValue;

/**
 * The file format of a crash log. Numbers are little-endian. All sizes are constants of the
 * version, so that a reader relies on no size in a file.
 *
 * <pre>
 * header   magic, version, process, platform, when it began, calls that found no slot
 * names    each function once: length, then UTF-8: direction, library, name, signature
 * slots    one for each thread: a header, and a ring of entries
 * </pre>
 */
final class CrashLogFormat {
  static final long MAGIC = 0x0A47_4F4C_4F4B_4B45L; // "EKKOLOG\n"
  static final int VERSION = 1;

  static final int HEADER_VERSION = 8;
  static final int HEADER_BIG_ENDIAN = 12;
  static final int HEADER_PROCESS = 16;
  static final int HEADER_STARTED = 24;
  static final int HEADER_UNRECORDED = 32;
  static final int HEADER_PLATFORM = 64;
  static final int PLATFORM_SIZE = 64;

  static final int NAMES = 4096;
  static final int NAMES_SIZE = 256 * 1024;
  static final int LONGEST_NAME = 4096;

  static final int SLOTS = NAMES + NAMES_SIZE;
  static final int SLOT_COUNT = 256;
  static final int ENTRY_COUNT = 64;
  static final int ENTRY_SIZE = 512;

  static final int SLOT_USED = 0;
  static final int SLOT_THREAD = 8;
  static final int SLOT_NAME = 16;
  static final int SLOT_NAME_SIZE = 104;
  static final int SLOT_HEADER = 128;
  static final int SLOT_SIZE = SLOT_HEADER + ENTRY_COUNT * ENTRY_SIZE;

  /** Written last, when the rest of the entry is complete. */
  static final int ENTRY_STATE = 0;

  static final int ENTRY_DEPTH = 1;
  static final int ENTRY_ARGUMENTS = 2;
  static final int ENTRY_HAS_ERROR = 3;
  static final int ENTRY_FUNCTION = 4;
  static final int ENTRY_SEQUENCE = 8;
  static final int ENTRY_TIME = 16;
  static final int ENTRY_RESULT = 24;
  static final int ENTRY_ERROR = 32;
  static final int ENTRY_VALUES = 40;
  static final int VALUE_COUNT = 16;
  static final int ENTRY_PREVIEWS = ENTRY_VALUES + VALUE_COUNT * Long.BYTES;
  static final int PREVIEW_COUNT = 8;

  /** The argument's number, counted from 1, the length, and whether it is cut; then the bytes. */
  static final int PREVIEW_HEADER = 3;

  static final int PREVIEW_SIZE = PREVIEW_HEADER + RawValue.PREVIEW;

  static final int STATE_EMPTY = 0;
  static final int STATE_BEGAN = 1;
  static final int STATE_RETURNED = 2;
  static final int STATE_THREW = 3;

  static final int SIZE = SLOTS + SLOT_COUNT * SLOT_SIZE;

  private CrashLogFormat() {}

  static int slot(int index) {
    return SLOTS + index * SLOT_SIZE;
  }

  static int entry(int slot, int index) {
    return slot(slot) + SLOT_HEADER + index * ENTRY_SIZE;
  }
}
