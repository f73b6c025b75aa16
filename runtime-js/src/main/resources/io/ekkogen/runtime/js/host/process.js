// `process`: the arguments, the environment and the end of the run, as users of other runtimes expect them.
(function (intrinsics, use) {
  'use strict';

  const { BigInt, Number, apply, asList, define, defineProperty, floor, freeze, isArray, isInteger,
    isView, makeArray, put, stringIndexOf, stringSlice, stringStartsWith, typedArrayBuffer,
    typedArrayByteOffset, typedArrayByteLength, typedArrayName } = intrinsics;
  const host = use('ProcessHost');
  const makeError = use('makeError');
  const { queueMicrotask } = use('timers');
  const { now } = use('host');
  const inspect = use('inspect');

  const SIGNALS = { __proto__: null, SIGINT: true, SIGTERM: true };

  const argv = makeArray(2 + host.argumentCount(),
    (i) => (i === 0 ? 'ekkogen' : i === 1 ? host.script() : host.argument(i - 2)));
  const started = now();
  let exitCode;
  let isExiting = false;
  let env;

  function environment() {
    const all = {};
    const text = host.environment();
    let at = 0;
    const next = () => {
      const end = stringIndexOf(text, '\0', at);
      const part = stringSlice(text, at, end);
      at = end + 1;
      return part;
    };
    while (at < text.length) {
      put(all, next(), next());
    }
    return all;
  }

  const terminal = (isError) => {
    if (!host.isTerminal(isError)) {
      return undefined;
    }
    const columns = host.columns();
    return columns === 0 ? { __proto__: null, isTTY: true } : { __proto__: null, isTTY: true, columns };
  };

  const stream = (isError, fd) => freeze({
    fd,
    ...terminal(isError),
    write(chunk, ...rest) {
      if (typeof chunk === 'string') {
        host.write(isError, chunk);
      } else if (isView(chunk) && typedArrayName(chunk) === 'Uint8Array') {
        host.writeBytes(isError, typedArrayBuffer(chunk), typedArrayByteOffset(chunk), typedArrayByteLength(chunk));
      } else {
        throw makeError('TypeError', 'ERR_INVALID_ARG_TYPE', 'write: the chunk must be a string or a Uint8Array');
      }
      const last = asList(rest);
      const callback = last[last.length - 1];
      if (typeof callback === 'function') {
        queueMicrotask(callback);
      }
      return true;
    },
  });

  // Seconds and nanoseconds, since an earlier such time if one is given.
  function hrtime(since) {
    if (since !== undefined && !(isArray(since) && isInteger(since[0]) && isInteger(since[1]))) {
      throw makeError('TypeError', 'ERR_INVALID_ARG_TYPE',
        `process.hrtime: expected an earlier time, [seconds, nanoseconds], got ${inspect(since)}`);
    }
    const nanoseconds = nanoTime();
    const from = since === undefined ? 0 : since[0] * 1e9 + since[1];
    const difference = nanoseconds - from;
    const seconds = floor(difference / 1e9);
    return makeArray(2, (i) => (i === 0 ? seconds : difference - seconds * 1e9));
  }
  const nanoTime = () => floor(now() * 1e6);
  define(hrtime, 'bigint', () => BigInt(nanoTime()));

  // The status that an exit code of a script stands for.
  const statusOf = (code) => (code === undefined || code === null ? 0 : Number(code) & 0xff);

  function checkExitCode(what, code) {
    const number = typeof code === 'string' && code !== '' ? Number(code) : code;
    if (code !== undefined && code !== null && !isInteger(number)) {
      throw makeError('TypeError', 'ERR_INVALID_ARG_TYPE', `${what}: the code must be an integer, got ${inspect(code)}`);
    }
    return code;
  }

  const list = (...values) => makeArray(values.length, (i) => values[i]);

  // Calls the listeners of the end, once; gives the status, which they may change.
  function emitExit() {
    if (!isExiting) {
      isExiting = true;
      try {
        listeners.emit('exit', list(statusOf(exitCode)));
      } catch (error) {
        exitCode = 1;
        host.reportAtExit(error);
      }
      listeners.clear('exit');
    }
    return statusOf(exitCode);
  }

  function exit(code) {
    if (code !== undefined) {
      exitCode = checkExitCode('process.exit', code);
    }
    host.exit(emitExit());
  }

  function listen(name, listener, isOnce, isFirst) {
    if (typeof name === 'string' && stringStartsWith(name, 'SIG') && !SIGNALS[name]) {
      throw makeError('Error', 'ERR_UNKNOWN_SIGNAL',
        `process.on: ekkogen does not deliver ${name}; it delivers SIGINT and SIGTERM`);
    }
    listeners.add(name, listener, isOnce, isFirst);
    noteSignal(name);
    return process;
  }

  function forget(name, listener) {
    listeners.remove(name, listener);
    noteSignal(name);
    return process;
  }

  function noteSignal(name) {
    if (SIGNALS[name]) {
      host.setListening(name, listeners.count(name) > 0);
    }
  }

  const process = {
    argv,
    argv0: 'ekkogen',
    execArgv: makeArray(0),
    pid: host.id(),
    platform: host.platform(),
    arch: host.architecture(),
    stdout: stream(false, 1),
    stderr: stream(true, 2),
    hrtime,
    cwd: () => host.workingDirectory(),
    uptime: () => (now() - started) / 1e3,
    exit,
    nextTick(callback, ...args) {
      if (typeof callback !== 'function') {
        throw makeError('TypeError', 'ERR_INVALID_ARG_TYPE', 'process.nextTick: the callback must be a function');
      }
      queueMicrotask(() => { apply(callback, undefined, args); });
    },
    on: (name, listener) => listen(name, listener, false, false),
    addListener: (name, listener) => listen(name, listener, false, false),
    prependListener: (name, listener) => listen(name, listener, false, true),
    once: (name, listener) => listen(name, listener, true, false),
    off: forget,
    removeListener: forget,
    removeAllListeners(name) {
      listeners.clear(name);
      noteSignal(name);
      return process;
    },
    listeners: (name) => listeners.list(name),
    listenerCount: (name) => listeners.count(name),
    emit: (name, ...args) => listeners.emit(name, args),
  };
  const listeners = use('std/listeners')(process);

  const property = (name, get, set) =>
    defineProperty(process, name, { __proto__: null, get, set, enumerable: true, configurable: true });
  property('env', () => (env ??= environment()), (value) => { env = value; });
  property('exitCode', () => exitCode, (value) => { exitCode = checkExitCode('process.exitCode', value); });

  use('std/absent')('process', process, ['abort', 'chdir', 'cpuUsage', 'emitWarning', 'getegid', 'geteuid', 'getgid', 'getuid',
    'kill', 'memoryUsage', 'resourceUsage', 'setUncaughtExceptionCaptureCallback', 'umask']);

  host.attach(freeze({
    __proto__: null,
    // Begins the run of a script.
    begin(script) {
      put(argv, 1, script);
      exitCode = undefined;
      isExiting = false;
    },
    // Ends a run; a status other than 0 takes precedence over the script's.
    exit(status) {
      if (status !== 0) {
        exitCode = status;
      }
      return emitExit();
    },
    uncaught: (error) => listeners.emit('uncaughtException', list(error, 'uncaughtException')),
    rejected: (reason) => listeners.emit('unhandledRejection', list(reason, undefined))
      || listeners.emit('uncaughtException', list(reason, 'unhandledRejection')),
    signal(name, status) {
      if (!listeners.emit(name, list(name, status - 128))) {
        exit(status);
      }
      noteSignal(name);
      return true;
    },
  }));
  return { __proto__: null, process };
})
