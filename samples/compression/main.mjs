import zlib from 'native:zlib';
import zstd, { Directive, Input, Option, Output } from 'native:zstd';

const text = bytes('to be or not to be, '.repeat(1000));
console.log(`crc32: ${zlib.crc32(0, text).toString(16)}`);

const deflated = deflate(text);
console.log(`zlib: ${deflated.length < 200 ? 'small' : 'large'}`);
console.log(`the same text: ${equal(text, inflate(deflated, text.length))}`);

const compressed = compress(text);
console.log(`zstd: ${compressed.length < 200 ? 'small' : 'large'}`);
console.log(`the same text: ${equal(text, decompress(compressed))}`);

const again = zstd.decompress(text.length, compressInPieces(text, 3000));
console.log(`in pieces, the same text: ${equal(text, again)}`);

// Each library says what is wrong in its own way.
for (const mistake of [
  () => inflate(compressed, text.length),
  () => zstd.decompress(text.length, deflated),
]) {
  try {
    mistake();
  } catch (error) {
    console.log(error.message);
  }
}

function deflate(source) {
  return zlib.compress({ value: zlib.compressBound(source.length) }, source, zlib.BEST_COMPRESSION);
}

function inflate(source, length) {
  return zlib.uncompress({ value: length }, source);
}

function compress(source) {
  const compressor = zstd.openCompressor();
  zstd.set(compressor, Option.COMPRESSION_LEVEL, 19);
  zstd.set(compressor, Option.CHECKSUM, 1);
  const target = zstd.compress(compressor, zstd.compressBound(source.length), source);
  compressor.close();
  return target;
}

function compressInPieces(source, size) {
  const target = [];
  const compressor = zstd.openCompressor();
  for (let begin = 0; begin < source.length; begin += size) {
    compressPiece(compressor, source.slice(begin, begin + size), Directive.CONTINUE, target);
  }
  compressPiece(compressor, new Uint8Array(0), Directive.END, target);
  compressor.close();
  return Uint8Array.from(target);
}

function compressPiece(compressor, piece, directive, target) {
  const input = new Input({ source: piece });
  const output = new Output({ target: new Uint8Array(1000) });
  let remaining;
  do {
    output.position = 0;
    remaining = zstd.compressPiece(compressor, output, input, directive);
    target.push(...output.target.slice(0, output.position));
  } while (input.position < piece.length || (directive === Directive.END && remaining > 0));
}

function decompress(source) {
  return zstd.decompress(zstd.contentSize(source), source);
}

function bytes(ascii) {
  return Uint8Array.from(ascii, (character) => character.charCodeAt(0));
}

function equal(a, b) {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
