// The module node:os. What tells about the user comes from the environment, which an embedder may withhold.
(function (intrinsics, use) {
  'use strict';

  const { freeze, stringSlice } = intrinsics;
  const host = use('ProcessHost');
  const makeError = use('makeError');
  const { process } = use('host/process');

  const isWindows = host.platform() === 'win32';
  const TYPES = { __proto__: null, win32: 'Windows_NT', darwin: 'Darwin', linux: 'Linux', freebsd: 'FreeBSD' };

  function fromEnvironment(what, name) {
    const value = process.env[name];
    if (typeof value !== 'string' || value === '') {
      throw makeError('Error', 'ERR_SYSTEM_ERROR', `os.${what}: the environment has no ${name}`);
    }
    return value;
  }

  function tmpdir() {
    const { env } = process;
    const folder = isWindows ? env.TEMP || env.TMP || 'C:\\Windows\\Temp' : env.TMPDIR || env.TMP || env.TEMP || '/tmp';
    const last = stringSlice(folder, -1);
    return folder.length > 1 && (last === '/' || last === '\\') ? stringSlice(folder, 0, -1) : folder;
  }

  const homedir = () => fromEnvironment('homedir', isWindows ? 'USERPROFILE' : 'HOME');

  return freeze(use('std/absent')('node:os', {
    EOL: isWindows ? '\r\n' : '\n',
    arch: () => host.architecture(),
    availableParallelism: () => host.processors(),
    constants: freeze({ signals: freeze({ SIGINT: 2, SIGTERM: 15 }) }),
    devNull: isWindows ? '\\\\.\\nul' : '/dev/null',
    endianness: () => host.endianness(),
    homedir,
    platform: () => host.platform(),
    release: () => host.systemVersion(),
    tmpdir,
    type: () => TYPES[host.platform()] ?? host.platform(),
    userInfo: () => ({ uid: -1, gid: -1, username: fromEnvironment('userInfo', isWindows ? 'USERNAME' : 'USER'),
      homedir: homedir(), shell: isWindows ? null : process.env.SHELL ?? null }),
  }, ['cpus', 'freemem', 'getPriority', 'hostname', 'loadavg', 'machine', 'networkInterfaces', 'setPriority', 'totalmem',
    'uptime', 'version']));
})
