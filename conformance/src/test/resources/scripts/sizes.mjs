// Where a size is a number, and where a bigint may come, in each place; in TypeScript the same.
import lib, { Extent } from 'native:widths';
import { equal, throws } from './assert.mjs';

const MAX = lib.sizeOfSize() === 8 ? 2n ** 64n - 1n : 2 ** 32 - 1;
const isLarge = typeof MAX === 'bigint';

/** @type {{ small: number, large: number | bigint }} */
const sizes = { small: 5, large: MAX };

// Arguments and results.
sizes.small = lib.echoSize(5);
sizes.small = lib.echoSize(5n);
equal(sizes.small, 5);
// @ts-expect-error: a text is no size
throws(() => lib.echoSize('5'), 'TypeError', 'echoSize: v');
// @ts-expect-error: may be a bigint
sizes.small = lib.fullSize();
sizes.large = lib.fullSize();
equal(sizes.large, MAX);
if (isLarge) {
  throws(() => lib.largestSize(), 'RangeError', 'largestSize: result');
}

// In the background.
sizes.large = await lib.fullSizeAsync();
equal(sizes.large, MAX);
if (isLarge) {
  const error = await lib.largestSizeAsync().then(() => undefined, (e) => e);
  equal(error.name, 'RangeError');
  equal(error.message.startsWith('largestSize: result'), true);
}
async function typesInTheBackground() {
  sizes.small = await lib.largestSizeAsync();
  // @ts-expect-error: may be a bigint
  sizes.small = await lib.fullSizeAsync();
}

// Arguments and results of callbacks. Native code may pass any size, and takes any.
for (const measure of [lib.measure, lib.measureFully]) {
  equal(measure((v) => v, MAX), MAX);
  equal(measure((v) => v, 5n), 5);
  equal(measure(() => 6n, 5), 6);
  equal(measure((v) => {
    // @ts-expect-error: may be a bigint
    sizes.small = v;
    sizes.large = v;
    return v;
  }, 7), 7);
  // @ts-expect-error: a text is no size
  throws(() => measure(() => '5', 5), 'TypeError', 'easure: result');
}

// Functions of native code.
sizes.large = lib.measurer()(5n);
equal(sizes.large, 5);
sizes.large = lib.fullMeasurer()(MAX);
equal(sizes.large, MAX);
if (isLarge) {
  throws(() => lib.measurer()(MAX), 'RangeError', 'Measure: result');
}

// Fields, elements and variables.
const extent = lib.extent(MAX);
// @ts-expect-error: may be a bigint
sizes.small = extent.size;
sizes.large = extent.size;
equal(sizes.large, MAX);
equal(extent.ends[0], MAX);
equal(extent.ends[1], 1);
extent.size = 5n;
equal(extent.size, 5);
equal(new Extent({ size: 5, ends: [MAX, 6n] }).ends[0], MAX);
const elements = lib.twoSizes();
// @ts-expect-error: may be a bigint
sizes.small = elements[0];
equal(elements[0], MAX);
equal(elements[1], 1);
equal(lib.sumSize([1, 2n], 2), 3);
// @ts-expect-error: may be a bigint
sizes.small = lib.sizeLimit;
equal(lib.sizeLimit, MAX);
lib.sizeLimit = 5n;
equal(lib.sizeLimit, 5);
lib.sizeLimit = MAX;

// What functions store.
const holder = { value: /** @type {number | bigint} */ (5n) };
lib.twiceSize(holder);
equal(holder.value, 10);
