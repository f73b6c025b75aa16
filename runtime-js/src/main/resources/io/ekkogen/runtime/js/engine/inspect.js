// Shows values to people: `inspect(value, depth = 2, colors = false)`.
//
// A class decides how its instances are shown by a method named Symbol.for('ekkogen.inspect'): what it
// returns is shown in place of the instance, under the name of the class when it is an object. That is
// how structures, whose fields are accessors of the prototype, appear as `Point { x: 15, y: 15 }`.
(function (intrinsics, styles) {
  'use strict';

  const { Error, Map, Uint8Array, append, apply, arrayBufferByteLength, arrayJoin, bigintToString, booleanValueOf,
    charCodeAt, dateToISOString, descriptorOf, functionToString, getPrototypeOf, hasOwn, inspectSymbol, isArray,
    isInstance, lateFunctions, mapForEach, mapGet, mapHas, mapSet, mapSize, newList, numberValueOf, objectToString,
    ownKeys, propertyIsEnumerable, regExpToString, setForEach, setSize, stringIncludes, stringReplaceAll,
    stringSlice, stringStartsWith, stringValueOf, symbolToString, toStringTag, typedArrayLength,
    typedArrayName, weakGet } = intrinsics;

  const LINE = 72;
  const MAX_ITEMS = 100;
  const MAX_TEXT = 10_000;
  const MAX_INDEX = 4294967295; // the first number that is not the index of an element
  const ESCAPES = { __proto__: null, '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f', '\v': '\\v', '\\': '\\\\' };

  function quote(string) {
    const mark = !stringIncludes(string, "'") ? "'" : !stringIncludes(string, '"') ? '"'
      : !stringIncludes(string, '`') ? '`' : "'";
    let result = mark;
    for (let i = 0; i < string.length; i++) {
      const char = string[i];
      const code = charCodeAt(char, 0);
      if (char === mark) {
        result += '\\' + char;
      } else if (ESCAPES[char] !== undefined) {
        result += ESCAPES[char];
      } else if (code < 0x20 || code === 0x7f) {
        result += '\\x' + hex(code);
      } else {
        result += char;
      }
    }
    return result + mark;
  }

  const HEX = '0123456789abcdef';

  const hex = (byte) => HEX[byte >> 4] + HEX[byte & 15];

  function isIdentifier(key) {
    for (let i = 0; i < key.length; i++) {
      const code = charCodeAt(key, i) | 0x20;
      const letter = (code >= 0x61 && code <= 0x7a) || key[i] === '_' || key[i] === '$';
      const digit = key[i] >= '0' && key[i] <= '9';
      if (!letter && !(digit && i > 0)) {
        return false;
      }
    }
    return key !== '';
  }

  function primitive(value) {
    switch (typeof value) {
      case 'string': return value.length <= MAX_TEXT ? quote(value)
        : `${quote(stringSlice(value, 0, MAX_TEXT))}... ${more(value.length - MAX_TEXT, 'character')}`;
      case 'bigint': return `${bigintToString(value)}n`;
      case 'symbol': return symbolToString(value);
      case 'number': return value === 0 && 1 / value < 0 ? '-0' : `${value}`;
      default: return `${value}`;
    }
  }

  const more = (count, what) => `${count} more ${what}${count === 1 ? '' : 's'}`;

  // Whether a property is an element of an array.
  function isIndex(key) {
    if (typeof key !== 'string') {
      return false;
    }
    const index = key >>> 0;
    return `${index}` === key && index !== MAX_INDEX;
  }

  // The class's name, without running getters; null for an object without prototype.
  function className(object) {
    for (let proto = getPrototypeOf(object); proto !== null; proto = getPrototypeOf(proto)) {
      const descriptor = descriptorOf(proto, 'constructor');
      if (descriptor !== undefined && typeof descriptor.value === 'function') {
        const name = descriptorOf(descriptor.value, 'name');
        if (name !== undefined && typeof name.value === 'string' && name.value !== '') {
          return name.value;
        }
      }
    }
    return null;
  }

  function prefix(object, usual, size) {
    const name = className(object);
    const sized = size === undefined ? '' : `(${size})`;
    if (name === null) {
      return `[${usual}${sized}: null prototype] `;
    }
    return name === usual && size === undefined ? '' : `${name}${sized} `;
  }

  function inspect(value, depth = 2, colors = false) {
    const paint = colors ? styles.paint : (style, text) => text;
    const widthOf = colors ? (text) => styles.strip(text).length : (text) => text.length;
    const path = newList();
    const circular = new Map(); // objects that something below them refers to, numbered

    function show(value, level, indent) {
      if (typeof value === 'function' || (typeof value === 'object' && value !== null)) {
        try {
          return object(value, level, indent);
        } catch (error) {
          let reason = 'unknown';
          try {
            reason = `${error.message}`;
          } catch {
            // whatever was thrown has no readable message
          }
          return `[cannot be shown: ${reason}]`;
        }
      }
      return paint(value === null ? 'null' : typeof value, primitive(value));
    }

    function object(value, level, indent) {
      for (let i = 0; i < path.length; i++) {
        if (path[i] === value) {
          if (!mapHas(circular, value)) {
            mapSet(circular, value, mapSize(circular) + 1);
          }
          return paint('special', `[Circular *${mapGet(circular, value)}]`);
        }
      }
      path[path.length] = value;
      try {
        const text = unguarded(value, level, indent);
        return mapHas(circular, value) ? `${paint('special', `<ref *${mapGet(circular, value)}>`)} ${text}` : text;
      } finally {
        path.length--;
      }
    }

    function unguarded(value, level, indent) {
      const custom = value[inspectSymbol];
      if (typeof custom === 'function') {
        const shown = apply(custom, value, newList());
        if (typeof shown === 'string') {
          return shown;
        }
        if (shown !== value && typeof shown === 'object' && shown !== null) {
          return body(shown, prefix(value, 'Object'), '{', '}', newList(), ownKeys(shown), level, indent);
        }
      }
      if (typeof value === 'function') {
        return functionText(value, level, indent);
      }
      if (isArray(value)) {
        const keys = ownKeys(value);
        return body(value, prefix(value, 'Array', className(value) === 'Array' ? undefined : value.length),
          '[', ']', elements(value, keys, level, indent), otherKeys(keys), level, indent);
      }
      const tag = stringSlice(objectToString(value), 8, -1);
      switch (tag) {
        case 'Map': return mapText(value, level, indent);
        case 'Set': return setText(value, level, indent);
        case 'Date': return paint('date', dateToISOString(value));
        case 'RegExp': return paint('regexp', regExpToString(value));
        case 'Error': return errorText(value, level, indent);
        case 'Number': return paint('number', `[Number: ${primitive(numberValueOf(value))}]`);
        case 'Boolean': return paint('boolean', `[Boolean: ${booleanValueOf(value)}]`);
        case 'String': return paint('string', `[String: ${quote(stringValueOf(value))}]`);
        case 'ArrayBuffer': return bufferText(value);
      }
      if (typedArrayName(value) !== undefined) {
        const length = typedArrayLength(value);
        return body(value, prefix(value, '', length), '[', ']',
          numbers(value, length, level, indent), newList(), level, indent);
      }
      if (isInstance(Error, value)) {
        return errorText(value, level, indent);
      }
      let start = prefix(value, 'Object');
      const ownTag = value[toStringTag];
      if (typeof ownTag === 'string' && ownTag !== '' && ownTag !== className(value)) {
        const name = className(value);
        start = name === null ? `[${ownTag}: null prototype] ` : `${name} [${ownTag}] `;
      }
      return body(value, start, '{', '}', newList(), ownKeys(value), level, indent);
    }

    function functionText(value, level, indent) {
      const name = descriptorOf(value, 'name')?.value;
      const named = typeof name === 'string' && name !== '' ? name : undefined;
      let text;
      if (stringStartsWith(functionToString(value), 'class')) {
        const parent = getPrototypeOf(value)?.name;
        text = `[class ${named ?? '(anonymous)'}${typeof parent === 'string' && parent !== '' ? ` extends ${parent}` : ''}]`;
      } else {
        const kind = className(value) ?? 'Function';
        text = named === undefined ? `[${kind} (anonymous)]` : `[${kind}: ${named}]`;
      }
      const keys = enumerableKeys(value, ownKeys(value));
      text = paint('special', text);
      return keys.length === 0 ? text : body(value, text + ' ', '{', '}', newList(), keys, level, indent);
    }

    // A member of an error, if its getter does not throw.
    function member(error, name) {
      try {
        return error[name];
      } catch {
        return undefined;
      }
    }

    function errorText(value, level, indent) {
      const stack = member(value, 'stack');
      let text = typeof stack === 'string' && stack !== '' ? stack
        : `[${member(value, 'name')}: ${member(value, 'message')}]`;
      if (indent !== '') {
        text = stringReplaceAll(text, '\n', '\n' + indent);
      }
      const keys = enumerableKeys(value, ownKeys(value));
      if (hasOwn(value, 'cause') && !propertyIsEnumerable(value, 'cause')) {
        append(keys, 'cause');
      }
      return keys.length === 0 ? text : body(value, text + ' ', '{', '}', newList(), keys, level, indent, true);
    }

    function bufferText(value) {
      const length = arrayBufferByteLength(value);
      const bytes = new Uint8Array(value, 0, length < 50 ? length : 50);
      let text = '';
      for (let i = 0; i < bytes.length; i++) {
        text += (i === 0 ? '' : ' ') + hex(bytes[i]);
      }
      const rest = length > 50 ? ` ... ${more(length - 50, 'byte')}` : '';
      return `ArrayBuffer { <${text}${rest}>, byteLength: ${paint('number', `${length}`)} }`;
    }

    function mapText(value, level, indent) {
      const inner = indent + '  ';
      return collection(value, mapSize(value), level, indent, (add) => mapForEach(value, (item, key) =>
        add(() => `${show(key, level + 1, inner)} => ${show(item, level + 1, inner)}`)));
    }

    function setText(value, level, indent) {
      return collection(value, setSize(value), level, indent, (add) => setForEach(value, (item) =>
        add(() => show(item, level + 1, indent + '  '))));
    }

    function collection(value, size, level, indent, forEach) {
      const entries = newList();
      if (level <= depth) {
        forEach((text) => {
          if (entries.length < MAX_ITEMS) {
            append(entries, text());
          }
        });
        appendRest(entries, size - entries.length);
      }
      return body(value, prefix(value, '', size), '{', '}', entries, ownKeys(value), level, indent);
    }

    function appendRest(entries, rest) {
      if (rest > 0) {
        append(entries, `... ${more(rest, 'item')}`);
      }
    }

    function numbers(value, length, level, indent) {
      const shown = newList();
      if (level <= depth) {
        for (let i = 0; i < length && i < MAX_ITEMS; i++) {
          append(shown, show(value[i], level + 1, indent + '  '));
        }
        appendRest(shown, length - shown.length);
      }
      return shown;
    }

    // The elements of an array. The keys begin with them, in order; those that are missing take no time.
    function elements(value, keys, level, indent) {
      const shown = newList();
      if (level > depth) {
        return shown;
      }
      const length = value.length;
      let next = 0;
      const skipTo = (index) => {
        if (index > next && shown.length < MAX_ITEMS) {
          append(shown, paint('undefined', `<${index - next} empty item${index - next === 1 ? '' : 's'}>`));
          next = index;
        }
      };
      for (let i = 0; i < keys.length && isIndex(keys[i]) && shown.length < MAX_ITEMS; i++) {
        skipTo(+keys[i]);
        if (shown.length < MAX_ITEMS) {
          append(shown, show(value[keys[i]], level + 1, indent + '  '));
          next = +keys[i] + 1;
        }
      }
      skipTo(length);
      appendRest(shown, length - next);
      return shown;
    }

    // The keys that are not elements; they are the last ones.
    function otherKeys(keys) {
      let first = keys.length;
      while (first > 0 && !isIndex(keys[first - 1])) {
        first--;
      }
      const others = newList();
      for (let i = first; i < keys.length; i++) {
        append(others, keys[i]);
      }
      return others;
    }

    function enumerableKeys(value, keys) {
      const result = newList();
      for (let i = 0; i < keys.length; i++) {
        if (propertyIsEnumerable(value, keys[i])) {
          append(result, keys[i]);
        }
      }
      return result;
    }

    // `start { item, key: value }` on one line where it fits, else one entry to a line.
    function body(value, start, open, close, entries, keys, level, indent, all = false) {
      const inner = indent + '  ';
      if (level > depth) {
        const name = start === '' ? (open === '[' ? 'Array' : 'Object') : stringSlice(start, 0, -1);
        return paint('special', `[${name}]`);
      }
      for (let i = 0; i < keys.length; i++) {
        if (all || propertyIsEnumerable(value, keys[i])) {
          append(entries, property(value, keys[i], level, inner));
        }
      }
      if (entries.length === 0) {
        return `${start}${open}${close}`;
      }
      let length = widthOf(start) + entries.length;
      let multiline = stringIncludes(start, '\n');
      for (let i = 0; i < entries.length; i++) {
        length += widthOf(entries[i]) + 1;
        multiline ||= stringIncludes(entries[i], '\n');
      }
      if (!multiline && length + indent.length <= LINE) {
        return `${start}${open} ${arrayJoin(entries, ', ')} ${close}`;
      }
      const separator = open === '[' && !multiline ? fill(entries, inner) : arrayJoin(entries, `,\n${inner}`);
      return `${start}${open}\n${inner}${separator}\n${indent}${close}`;
    }

    // Items of a long array, as many to a line as fit.
    function fill(entries, inner) {
      let result = '';
      let width = inner.length;
      for (let i = 0; i < entries.length; i++) {
        const entryWidth = widthOf(entries[i]);
        if (i > 0) {
          const wrap = width + entryWidth + 2 > LINE + 4;
          result += wrap ? `,\n${inner}` : ', ';
          width = wrap ? inner.length : width + 2;
        }
        result += entries[i];
        width += entryWidth;
      }
      return result;
    }

    function property(value, key, level, inner) {
      const descriptor = descriptorOf(value, key);
      const label = typeof key === 'symbol' ? `[${paint('symbol', symbolToString(key))}]`
        : !descriptor.enumerable ? `[${key}]`
        : isIdentifier(key) ? key : paint('string', quote(key));
      if (weakGet(lateFunctions, value)?.(key)) {
        return `${label}: ${show(value[key], level + 1, inner)}`;
      }
      if (descriptor.get !== undefined) {
        return `${label}: ${paint('special', descriptor.set === undefined ? '[Getter]' : '[Getter/Setter]')}`;
      }
      return `${label}: ${descriptor.set !== undefined ? paint('special', '[Setter]') : show(descriptor.value, level + 1, inner)}`;
    }

    return show(value, 0, '');
  }

  return inspect;
})
