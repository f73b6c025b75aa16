// The module node:path: paths as text, by the rules of POSIX or of Windows.
(function (intrinsics, use) {
  'use strict';

  const { append, arrayJoin, freeze, newList, stringIndexOf, stringReplaceAll, stringSlice, toLowerCase } = intrinsics;
  const host = use('ProcessHost');
  const makeError = use('makeError');
  const addAbsent = use('std/absent');
  const cwd = () => host.workingDirectory();

  function requireText(value, name) {
    if (typeof value !== 'string') {
      throw makeError('TypeError', 'ERR_INVALID_ARG_TYPE', `path: ${name} must be a string, not ${typeof value}`);
    }
    return value;
  }

  // The character at an index, empty beyond the end.
  const charAt = (text, index) => stringSlice(text, index, index + 1);

  const last = (text) => stringSlice(text, -1);

  function lastIndexOf(text, part) {
    let found = -1;
    for (let at = stringIndexOf(text, part); at >= 0; at = stringIndexOf(text, part, at + 1)) {
      found = at;
    }
    return found;
  }

  function rules(sep, delimiter) {
    const isWindowsPath = sep === '\\';
    const slashed = (path) => (isWindowsPath ? stringReplaceAll(path, '\\', '/') : path);
    const isSame = (a, b) => a === b || (isWindowsPath && toLowerCase(a) === toLowerCase(b));
    const native = (path) => (isWindowsPath ? stringReplaceAll(path, '/', '\\') : path);

    // The root that a path with slashes begins with: '/', 'C:/', 'C:' or ''.
    function rootOf(path) {
      const hasDrive = isWindowsPath && charAt(path, 1) === ':';
      const drive = hasDrive ? stringSlice(path, 0, 2) : '';
      return charAt(path, drive.length) === '/' ? `${drive}/` : drive;
    }

    const isAbsolute = (path) => {
      const root = rootOf(slashed(requireText(path, 'path')));
      return last(root) === '/';
    };

    function segments(path) {
      const all = newList();
      let from = 0;
      for (let at = 0; at <= path.length; at++) {
        if (at === path.length || path[at] === '/') {
          if (at > from) {
            append(all, stringSlice(path, from, at));
          }
          from = at + 1;
        }
      }
      return all;
    }

    // Removes '.', and '..' with what is before it.
    function resolved(all, isRooted) {
      const kept = newList();
      for (let i = 0; i < all.length; i++) {
        const end = kept.length - 1;
        if (all[i] === '..' && end >= 0 && kept[end] !== '..') {
          kept.length = end;
        } else if (all[i] !== '.' && !(all[i] === '..' && isRooted)) {
          append(kept, all[i]);
        }
      }
      return arrayJoin(kept, '/');
    }

    function normalize(given) {
      const path = slashed(requireText(given, 'path'));
      const root = rootOf(path);
      const rest = resolved(segments(stringSlice(path, root.length)), last(root) === '/');
      const end = rest !== '' && last(path) === '/' ? '/' : '';
      return native(root + rest + end) || '.';
    }

    function join(...parts) {
      const given = newList();
      for (let i = 0; i < parts.length; i++) {
        if (requireText(parts[i], 'path') !== '') {
          append(given, parts[i]);
        }
      }
      return given.length === 0 ? '.' : normalize(arrayJoin(given, '/'));
    }

    function resolve(...parts) {
      let path = '';
      for (let i = parts.length - 1; i >= 0 && !isAbsolute(path); i--) {
        if (requireText(parts[i], 'path') !== '') {
          path = path === '' ? parts[i] : `${parts[i]}/${path}`;
        }
      }
      const full = slashed(isAbsolute(path) ? path : path === '' ? cwd() : `${cwd()}/${path}`);
      const root = rootOf(full);
      return native(root + resolved(segments(stringSlice(full, root.length)), true));
    }

    function basename(given, suffix) {
      const all = segments(slashed(requireText(given, 'path')));
      const name = all.length === 0 ? '' : all[all.length - 1];
      return suffix !== undefined && name !== suffix && stringSlice(name, -suffix.length) === suffix
        ? stringSlice(name, 0, -suffix.length) : name;
    }

    function dirname(given) {
      const path = slashed(requireText(given, 'path'));
      const root = rootOf(path);
      const all = segments(stringSlice(path, root.length));
      all.length = all.length > 0 ? all.length - 1 : 0;
      return native(root + arrayJoin(all, '/')) || '.';
    }

    function extname(given) {
      const name = basename(given);
      const dot = lastIndexOf(name, '.');
      return dot <= 0 || name === '..' ? '' : stringSlice(name, dot);
    }

    function relative(from, to) {
      const start = segments(slashed(resolve(from)));
      const end = segments(slashed(resolve(to)));
      let same = 0;
      while (same < start.length && same < end.length && isSame(start[same], end[same])) {
        same++;
      }
      const all = newList();
      for (let i = same; i < start.length; i++) {
        append(all, '..');
      }
      for (let i = same; i < end.length; i++) {
        append(all, end[i]);
      }
      return native(arrayJoin(all, '/'));
    }

    function parse(given) {
      const root = native(rootOf(slashed(requireText(given, 'path'))));
      const base = basename(given);
      const ext = extname(given);
      const hasFolder = root !== '' || segments(slashed(given)).length > 1;
      return {
        root, dir: hasFolder ? dirname(given) : '', base, ext,
        name: ext === '' ? base : stringSlice(base, 0, -ext.length),
      };
    }

    function format(parts) {
      const base = parts.base ?? `${parts.name ?? ''}${parts.ext ?? ''}`;
      const dir = parts.dir ?? parts.root ?? '';
      return dir === '' ? base : dir === parts.root ? dir + base : dir + sep + base;
    }

    return {
      sep, delimiter, normalize, join, resolve, isAbsolute, basename, dirname, extname, relative, parse, format,
      toNamespacedPath: (path) => path,
    };
  }

  const posix = rules('/', ':');
  const win32 = rules('\\', ';');
  posix.posix = win32.posix = posix;
  posix.win32 = win32.win32 = win32;
  freeze(addAbsent('node:path', posix, ['matchesGlob']));
  freeze(addAbsent('node:path', win32, ['matchesGlob']));
  return host.platform() === 'win32' ? win32 : posix;
})
