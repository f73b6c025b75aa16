// Runs one expectation: expectation.cjs FIXTURE MAPPING EXPECTATIONS INDEX. It is run in each form
// in which a script may pass things: with plain Arrays, objects and { value } holders; with
// TypedArrays, instances of structures and [value] holders; and with holders left out.
const { perform } = require('./expectation-run.cjs');

const [fixture, mappingFile, expectationsFile, index] = process.argv.slice(2);
const lib = require(`native:${fixture}`);
const mapping = require(mappingFile);
const expectation = require(expectationsFile)[index];

(async () => {
  for (const form of ['plain', 'typed', 'short']) {
    await perform(lib, mapping, expectation, form);
  }
})();
