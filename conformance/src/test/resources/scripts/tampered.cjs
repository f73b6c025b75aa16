// Runs all expectations of the fixtures with one thing built in tampered with whenever the library is reached:
// tampered.cjs FILE, of which the text is { fixtures: [{ name, mapping, expectations }], names, place, share, of }.
// Without a place it prints all that there are. Otherwise it prints what was neither as ever nor a clean error, and
// how it ended. Of all expectations, in all forms, it runs one of so many, beginning with that of the share.
const { places, toucher, calls } = require('./tampered-intrinsics.cjs');
const { perform } = require('./expectation-run.cjs');
const { steps, render } = require('./tampered-steps.cjs');

const { fixtures, names, place, share, of } = require(process.argv[2]);
const all = places(names);

// An error of the script's own making, or one that names what is wrong and where.
const isClean = (error) =>
  error instanceof Error && typeof error.stack === 'string' && /\.cjs:\d/.test(error.stack)
    && !/java\.|polyglot|io\.ekkogen|internal error/i.test(`${error.message}\n${error.stack}`);

let changed = 0;
let next = share;
function judge(what, error) {
  if (error?.cause === 'different' || !isClean(error)) {
    console.log(`${what}: ${error?.stack ?? error}`);
  } else {
    changed++;
  }
}

async function main() {
  const touch = toucher(all.find(({ name }) => name === place));
  for (const { name, mapping, expectations } of fixtures) {
    try {
      const lib = touch(() => require(`native:${name}`));
      const described = require(mapping);
      for (const expectation of require(expectations)) {
        for (const form of ['plain', 'typed', 'short']) {
          if (next++ % of === 0) {
            await perform(lib, described, expectation, form, touch);
          }
        }
      }
    } catch (error) {
      judge(name, error);
    }
  }
  for (const step of steps(touch)) {
    try {
      const expected = render(await step((action) => action()));
      const actual = render(await step(touch));
      if (actual !== expected) {
        throw new Error(`${step.name}: expected ${expected}, got ${actual}`, { cause: 'different' });
      }
    } catch (error) {
      judge(step.name, error);
    }
  }
  console.log(`done: ${changed} clean errors, ${calls.count} uses ${JSON.stringify(calls.first)}`);
}

if (place === undefined) {
  for (const { name } of all) {
    console.log(name);
  }
} else {
  main();
}
