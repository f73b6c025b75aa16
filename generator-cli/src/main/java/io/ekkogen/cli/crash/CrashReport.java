package io.ekkogen.cli.crash;

import io.ekkogen.runtime.observe.EscapedText;
import io.ekkogen.runtime.observe.crashlog.RecordedProcess;
import io.ekkogen.runtime.observe.crashlog.RecordedProcess.RecordedCall;
import io.ekkogen.runtime.observe.crashlog.RecordedProcess.RecordedThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Formats a crash log for people, with the thread that crashed first. */
public final class CrashReport {
  private static final String PLAIN = "    ";
  private static final String MARKED = "  > ";

  private final RecordedProcess process;
  private final Optional<HsErrFile> crash;
  private final StringBuilder text = new StringBuilder();

  private CrashReport(RecordedProcess process, Optional<HsErrFile> crash) {
    this.process = process;
    this.crash = crash;
  }

  /** Formats the report. */
  public static String of(RecordedProcess process, Optional<HsErrFile> crash) {
    CrashReport report = new CrashReport(process, crash);
    report.write();
    return report.text.toString();
  }

  private void write() {
    int count = process.threads().size();
    line(
        "Crash log of process %d on %s, begun %s: %d %s",
        process.process(),
        EscapedText.plain(process.platform()),
        process.started(),
        count,
        count == 1 ? "thread" : "threads");
    if (process.isCut()) {
      line("The file is cut: calls are missing.");
    }
    if (process.unrecorded() != 0) {
      line(
          "%s calls were made by threads for which there was no room.",
          Integer.toUnsignedString(process.unrecorded()));
    }
    List<RecordedThread> threads = new ArrayList<>(process.threads());
    Optional<RecordedThread> guilty = crash.flatMap(this::writeCrash);
    guilty.ifPresent(threads::remove);
    threads.sort(Comparator.comparing((RecordedThread it) -> it.inProgress().isEmpty()));
    threads.forEach(thread -> writeThread(thread, ""));
  }

  /** Writes the crash and the thread that crashed, and returns that thread. */
  private Optional<RecordedThread> writeCrash(HsErrFile file) {
    OptionalLong address = file.address();
    line(
        "%s%s, thread %s%s",
        EscapedText.plain(file.signal()),
        address.isPresent() ? " at address 0x%x".formatted(address.getAsLong()) : "",
        file.thread(),
        file.frame().map(frame -> ", in " + EscapedText.plain(frame)).orElse(""));
    if (file.isAddressWithheld()) {
      line("The processor does not say which address it was: it is one that no pointer can have.");
    }
    if (file.process() != process.process()) {
      line("The hs_err file is of process %d: it is not of this crash.", file.process());
      return Optional.empty();
    }
    Optional<RecordedThread> guilty =
        process.threads().stream().filter(thread -> crashed(thread, file)).findFirst();
    if (guilty.isEmpty()) {
      line("");
      line("The thread that crashed made no call that was recorded.");
      return guilty;
    }
    writeThread(guilty.get(), " crashed");
    writeExplanation(guilty.get(), file);
    return guilty;
  }

  private static boolean crashed(RecordedThread thread, HsErrFile file) {
    return thread.osThread() == 0
        ? file.threadName().equals(Optional.of(thread.name()))
        : thread.osThread() == file.thread();
  }

  private void writeExplanation(RecordedThread thread, HsErrFile file) {
    List<RecordedCall> inProgress = thread.inProgress();
    line("");
    if (inProgress.isEmpty()) {
      line("It crashed outside of these calls.");
      return;
    }
    RecordedCall innermost = inProgress.get(inProgress.size() - 1);
    String function = EscapedText.plain(innermost.function());
    line("It crashed in %s.", function);
    file.address()
        .ifPresent(
            address ->
                FaultAddress.explain(address, innermost, function)
                    .forEach(sentence -> line("%s", sentence)));
  }

  private void writeThread(RecordedThread thread, String what) {
    line("");
    String id = thread.osThread() == 0 ? "" : " (" + thread.osThread() + ")";
    line("Thread \"%s\"%s%s:", EscapedText.plain(thread.name()), id, what);
    thread.calls().forEach(this::writeCall);
  }

  private void writeCall(RecordedCall call) {
    List<String> arguments =
        call.arguments().stream().map(process.values()::of).collect(Collectors.toList());
    if (call.omitted() > 0) {
      arguments.add("and " + call.omitted() + " more");
    }
    line(
        "%s%s%s(%s)%s",
        call.isInProgress() ? MARKED : PLAIN,
        "  ".repeat(Math.min(call.depth(), 20)),
        EscapedText.plain(call.function()),
        String.join(", ", arguments),
        outcome(call));
  }

  private String outcome(RecordedCall call) {
    String errorCode =
        call.errorCode().isPresent() ? ", error code " + call.errorCode().getAsInt() : "";
    return switch (call.state()) {
      case IN_PROGRESS -> "  did not return";
      case THREW -> " threw";
      case RETURNED ->
          " = " + (call.result() == null ? "void" : process.values().of(call.result())) + errorCode;
    };
  }

  private void line(String format, Object... values) {
    text.append(format.formatted(values)).append(System.lineSeparator());
  }
}
