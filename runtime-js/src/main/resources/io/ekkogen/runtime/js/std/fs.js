// The module node:fs: reads files below the module roots.
(function (intrinsics, use) {
  'use strict';

  const { ArrayBuffer, Date, Uint8Array, apply, arrayBufferSlice, asList, define, freeze, keys, makeArray, toLowerCase } =
    intrinsics;
  const addAbsent = use('std/absent');
  const host = use('FileHost');
  const makeError = use('makeError');
  const { queueMicrotask } = use('timers');

  const ENCODINGS = { __proto__: null, utf8: 'utf8', 'utf-8': 'utf8', ascii: 'ascii', latin1: 'latin1', binary: 'latin1',
    utf16le: 'utf16le', 'utf-16le': 'utf16le', ucs2: 'utf16le', 'ucs-2': 'utf16le', hex: 'hex', base64: 'base64' };

  function pathOf(path) {
    if (typeof path === 'string') {
      return path;
    }
    if (typeof path?.href === 'string') {
      return use('std/url').fileURLToPath(path);
    }
    throw makeError('TypeError', 'ERR_INVALID_ARG_TYPE', 'The path must be a string or a URL');
  }

  function encodingOf(options) {
    const encoding = typeof options === 'string' ? options : options?.encoding;
    if (encoding === undefined || encoding === null || encoding === 'buffer') {
      return undefined;
    }
    const known = ENCODINGS[toLowerCase(`${encoding}`)];
    if (known === undefined) {
      throw makeError('TypeError', 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
    }
    return known;
  }

  function readFileSync(path, options) {
    const encoding = encodingOf(options);
    return encoding === undefined
      ? new Uint8Array(arrayBufferSlice(new ArrayBuffer(host.readBytes(pathOf(path))), 0))
      : host.readText(pathOf(path), encoding);
  }

  class Stats {
    #isFile;
    #isDirectory;

    constructor({ 0: isFile, 1: isDirectory, 2: size, 3: time }) {
      this.#isFile = isFile === 1;
      this.#isDirectory = isDirectory === 1;
      define(this, 'size', size);
      define(this, 'mtimeMs', time);
      define(this, 'mtime', new Date(time));
    }

    isFile() { return this.#isFile; }
    isDirectory() { return this.#isDirectory; }
    isSymbolicLink() { return false; }
  }

  function statSync(path, options) {
    const file = pathOf(path);
    return options?.throwIfNoEntry === false && !host.exists(file) ? undefined : new Stats(host.attributes(file));
  }

  class Dirent {
    #stats;

    constructor(name, parentPath, stats) {
      define(this, 'name', name);
      define(this, 'parentPath', parentPath);
      this.#stats = stats;
    }

    isFile() { return this.#stats?.isFile() ?? false; }
    isDirectory() { return this.#stats?.isDirectory() ?? false; }
    isSymbolicLink() { return this.#stats === undefined; }
  }

  // A link that leads outside has no stats.
  function readdirSync(path, options) {
    const folder = pathOf(path);
    const names = host.names(folder);
    if (options?.recursive) {
      throw makeError('Error', 'ERR_METHOD_NOT_IMPLEMENTED', 'ekkogen has no readdir with recursive');
    }
    return makeArray(names.length, (i) => (options?.withFileTypes
      ? new Dirent(names[i], folder, statSync(`${folder}/${names[i]}`, { throwIfNoEntry: false })) : names[i]));
  }

  function accessSync(path, mode = 0) {
    host.attributes(pathOf(path));
    if ((mode & 2) !== 0) {
      throw makeError('Error', 'EACCES', `EACCES: scripts cannot write files, access '${path}'`);
    }
  }

  const existsSync = (path) => typeof path === 'string' || typeof path?.href === 'string' ? host.exists(pathOf(path)) : false;

  const realpathSync = (path) => host.realPath(pathOf(path));

  const functions = { readFile: readFileSync, stat: statSync, lstat: statSync, readdir: readdirSync, access: accessSync,
    realpath: realpathSync };
  const constants = freeze({ F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 });
  const exports = { constants, existsSync, readFileSync, statSync, lstatSync: statSync, readdirSync, accessSync,
    realpathSync };
  const promises = { constants };

  // The forms with a promise and with a callback, as the last argument, of a function.
  function addForms(name, call) {
    define(promises, name, async (path, options) => call(path, options));
    define(exports, name, (...args) => {
      const all = asList(args);
      const callback = all[all.length - 1];
      if (typeof callback !== 'function') {
        throw makeError('TypeError', 'ERR_INVALID_ARG_TYPE', `fs.${name}: the callback must be a function`);
      }
      const settle = (error, result) => queueMicrotask(() => { apply(callback, undefined, [error, result]); });
      try {
        settle(null, call(all[0], all.length > 2 ? all[1] : undefined));
      } catch (error) {
        settle(error, undefined);
      }
    });
  }

  const names = keys(functions);
  for (let i = 0; i < names.length; i++) {
    addForms(names[i], functions[names[i]]);
  }
  freeze(addAbsent('node:fs/promises', promises, ['appendFile', 'chmod', 'copyFile', 'cp', 'glob', 'link', 'mkdir', 'mkdtemp',
    'open', 'opendir', 'readlink', 'rename', 'rm', 'rmdir', 'symlink', 'truncate', 'unlink', 'utimes', 'watch', 'writeFile']));
  define(exports, 'promises', promises);
  return freeze(addAbsent('node:fs', exports, ['appendFile', 'appendFileSync', 'chmod', 'chmodSync', 'close', 'closeSync',
    'copyFile', 'copyFileSync', 'cp', 'cpSync', 'createReadStream', 'createWriteStream', 'exists', 'fstat', 'fstatSync',
    'globSync', 'link', 'linkSync', 'mkdir', 'mkdirSync', 'mkdtemp', 'mkdtempSync', 'open', 'openSync', 'opendir',
    'opendirSync', 'read', 'readSync', 'readlink', 'readlinkSync', 'rename', 'renameSync', 'rm', 'rmSync', 'rmdir',
    'rmdirSync', 'symlink', 'symlinkSync', 'truncate', 'truncateSync', 'unlink', 'unlinkSync', 'unwatchFile', 'utimes',
    'utimesSync', 'watch', 'watchFile', 'write', 'writeFile', 'writeFileSync', 'writeSync']));
})
