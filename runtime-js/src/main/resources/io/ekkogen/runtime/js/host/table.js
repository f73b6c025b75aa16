// What `console.table` prints: `draw(data, columns, show)`, for an object or an array of rows; `show` makes a
// text, which may be coloured, of the value of a cell.
(function (intrinsics, styles) {
  'use strict';

  const { append, apply, arrayJoin, charCodeAt, inspectSymbol, isArray, mapForEach, mapSize, newList, ofInstance, ownKeys,
    propertyIsEnumerable, setForEach, setSize, stringRepeat } = intrinsics;

  const MAX_ROWS = 1000;
  const MAX_COLUMNS = 100;
  const INDEX = '(index)';
  const VALUES = 'Values';

  const isObject = (value) => typeof value === 'object' && value !== null;

  // What is shown of an object: structures say it themselves.
  function plain(value) {
    const custom = isObject(value) ? value[inspectSymbol] : undefined;
    const shown = typeof custom === 'function' ? apply(custom, value, newList()) : undefined;
    return isObject(shown) ? shown : value;
  }

  function enumerableKeys(object, max) {
    const keys = ownKeys(object);
    const result = newList();
    for (let i = 0; i < keys.length && result.length < max; i++) {
      if (typeof keys[i] === 'string' && propertyIsEnumerable(object, keys[i])) {
        append(result, keys[i]);
      }
    }
    return result;
  }

  // The rows: { index, value } each.
  function rowsOf(data) {
    const rows = newList();
    const add = (index, value) => {
      if (rows.length <= MAX_ROWS) {
        append(rows, { __proto__: null, index, value: plain(value) });
      }
    };
    let next = 0;
    if (ofInstance(mapSize, data) !== undefined) {
      mapForEach(data, (value, key) => { add(`${next++}`, { __proto__: null, Key: key, [VALUES]: value }); });
    } else if (ofInstance(setSize, data) !== undefined) {
      setForEach(data, (value) => { add(`${next++}`, value); });
    } else {
      const keys = enumerableKeys(data, MAX_ROWS + 1);
      for (let i = 0; i < keys.length; i++) {
        add(keys[i], data[keys[i]]);
      }
    }
    return rows;
  }

  // The names that any row has, in the order in which they occur.
  function columnsOf(rows) {
    const columns = newList();
    const isKnown = { __proto__: null };
    for (let i = 0; i < rows.length; i++) {
      const names = isObject(rows[i].value) ? enumerableKeys(rows[i].value, MAX_COLUMNS) : newList();
      for (let j = 0; j < names.length && columns.length < MAX_COLUMNS; j++) {
        if (!isKnown[names[j]]) {
          isKnown[names[j]] = true;
          append(columns, names[j]);
        }
      }
    }
    return columns;
  }

  function chosenColumns(chosen) {
    const columns = newList();
    for (let i = 0; i < chosen.length && i < MAX_COLUMNS; i++) {
      append(columns, `${chosen[i]}`);
    }
    return columns;
  }

  // The width on a terminal, if every character takes one column.
  function widthOf(cell) {
    const text = styles.strip(cell);
    let width = 0;
    for (let i = 0; i < text.length; i++) {
      const code = charCodeAt(text, i);
      width += code >= 0xdc00 && code <= 0xdfff ? 0 : 1;
    }
    return width;
  }

  function line(cells, widths) {
    const padded = newList();
    for (let i = 0; i < widths.length; i++) {
      append(padded, ` ${cells[i]}${stringRepeat(' ', widths[i] - widthOf(cells[i]))} `);
    }
    return `│${arrayJoin(padded, '│')}│`;
  }

  function rule(widths, left, middle, right) {
    const parts = newList();
    for (let i = 0; i < widths.length; i++) {
      append(parts, stringRepeat('─', widths[i] + 2));
    }
    return left + arrayJoin(parts, middle) + right;
  }

  function box(lines) {
    const widths = newList();
    for (let i = 0; i < lines.length; i++) {
      for (let j = 0; j < lines[i].length; j++) {
        const width = widthOf(lines[i][j]);
        widths[j] = j < widths.length && widths[j] > width ? widths[j] : width;
      }
    }
    const drawn = newList();
    append(drawn, rule(widths, '┌', '┬', '┐'));
    for (let i = 0; i < lines.length; i++) {
      append(drawn, line(lines[i], widths));
      if (i === 0) {
        append(drawn, rule(widths, '├', '┼', '┤'));
      }
    }
    append(drawn, rule(widths, '└', '┴', '┘'));
    return arrayJoin(drawn, '\n');
  }

  return function (data, chosen, show) {
    const rows = rowsOf(data);
    const columns = isArray(chosen) ? chosenColumns(chosen) : columnsOf(rows);
    const lines = newList();
    const header = newList();
    append(lines, header);
    append(header, INDEX);
    let hasValues = false;
    for (let i = 0; i < rows.length; i++) {
      hasValues ||= !isObject(rows[i].value);
    }
    for (let i = 0; i < columns.length; i++) {
      append(header, columns[i]);
    }
    if (hasValues) {
      append(header, VALUES);
    }
    for (let i = 0; i < rows.length && i < MAX_ROWS; i++) {
      const { index, value } = rows[i];
      const cells = newList();
      append(lines, cells);
      append(cells, index);
      for (let j = 0; j < columns.length; j++) {
        const has = isObject(value) && propertyIsEnumerable(value, columns[j]);
        append(cells, has ? show(value[columns[j]]) : '');
      }
      if (hasValues) {
        append(cells, isObject(value) ? '' : show(value));
      }
    }
    return rows.length <= MAX_ROWS ? box(lines) : `${box(lines)}\n... more rows`;
  };
})
