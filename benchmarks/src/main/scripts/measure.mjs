// Measures rows on any engine, the same on all of them.
//
// Arguments of the process: warm-up iterations, measured iterations, milliseconds of each; then rows as KEY=EXPECTED.
// Rows that are not in `rows` are left out. Prints `result KEY NANOSECONDS` for each. All rows are warmed up before the
// first is measured.

/** @param {string | null} version of what is measured @param {Record<string, () => number>} rows calls by key */
export function measure(version, rows) {
  const [warmups, iterations, milliseconds, ...wanted] = process.argv.slice(2);
  if (version !== null) {
    console.log(`version ${version}`);
  }
  const loops = wanted
    .map((row) => row.split('='))
    .filter(([key]) => key in rows)
    .map(([key, expected]) => [key, checkedLoop(key, rows[key], Number(expected))]);
  // Row by row in turn: compilers in the background have the time of all others.
  for (let i = 0; i < Number(warmups); i++) {
    for (const [, loop] of loops) {
      run(loop, 1, Number(milliseconds));
    }
  }
  for (const [key, loop] of loops) {
    console.log(`result ${key} ${run(loop, Number(iterations), Number(milliseconds))}`);
  }
}

/** A function for each row, so that engines specialize it for this one call. */
function checkedLoop(key, call, expected) {
  const value = call();
  if (value !== expected) {
    throw new Error(`${key} gives ${value}, not ${expected}`);
  }
  const loop = new Function('call', 'n', `let ${key} = 0; for (let i = 0; i < n; i++) ${key} += call(); return ${key};`);
  return (n) => loop(call, n);
}

/** Nanoseconds of a call. */
function run(loop, iterations, milliseconds) {
  let calls = 0;
  let time = 0;
  let n = 1;
  for (let i = 0; i < iterations; i++) {
    const end = time + milliseconds;
    while (time < end) {
      const start = performance.now();
      loop(n);
      const elapsed = performance.now() - start;
      calls += n;
      time += elapsed;
      if (elapsed < 1) {
        n *= 2;
      }
    }
  }
  return (time / calls) * 1e6;
}
