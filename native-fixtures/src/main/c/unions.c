/* Unions, and structures whose fields overlap. */
#include "fixture.h"
#include "unions.h"
#include "travels.h"

API void number_negate(Number* number) { number->real = -number->real; }
API Number number_next(Number number) { number.integer++; return number; }
API Number number_of(double real) { return (Number) { .real = real }; }
API double number_real(Number number) { return number.real; }
API Floats floats_next(Floats floats) { for (int i = 0; i < 3; i++) floats.triple[i] += 1; return floats; }
API Word word_next(Word word) { word.integer++; return word; }
API Narrow narrow_next(Narrow narrow) { narrow.small++; return narrow; }
API Uneven uneven_next(Uneven uneven) { uneven.parts.a += 1; uneven.parts.b += 2; uneven.parts.c += 3; return uneven; }
API Tagged tagged_next(Tagged tagged) {
    if (tagged.kind == 0) tagged.number.integer++; else tagged.number.real += 0.5;
    tagged.kind = !tagged.kind;
    return tagged;
}
API void tagged_bump(Tagged* tagged) { *tagged = tagged_next(*tagged); }
API Words words_next(Words words) { words.words[0].integer++; words.words[1].real += 1; words.real += 2; return words; }
API int32_t text_length(const Text* text) { int32_t length = 0; while (text->text[length]) length++; return length; }
API void note_number(Note* note) { note->number++; }
API Large large_next(Large large) { for (int i = 0; i < 48; i++) large.bytes[i]++; return large; }
API void overlay_next(Overlay* overlay) { overlay->kind++; overlay->value += 0x100000001; }
API Overlay overlay_by(Overlay overlay, int32_t n) { overlay.high += n; return overlay; }
API void partial_fill(Partial* partial) { partial->count = 7; for (int i = 0; i < 20; i++) partial->rest[i] = (uint8_t) i; }
API int32_t partial_last(const Partial* partial) { return partial->rest[19]; }

TRAVELS(Number)
TRAVELS(Floats)
TRAVELS(Word)
TRAVELS(Narrow)
TRAVELS(Uneven)
TRAVELS(Tagged)
TRAVELS(Words)
TRAVELS(Large)
TRAVELS(Overlay)
TRAVELS(Partial)
