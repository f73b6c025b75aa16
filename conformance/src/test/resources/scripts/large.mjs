// A text of 64 MiB.
import { byteLength, echoString } from 'native:strings';
import { equal } from './assert.mjs';

const text = 'x'.repeat(64 << 20);
equal(byteLength(text), 64 << 20);
equal(echoString(text) === text, true);
