/* Structures by pointer and by value, of every size class. */
#include "fixture.h"
#include "structs.h"

API Pair pair_swap(Pair p) { return (Pair) { p.y, p.x }; }
API void pair_fill(Pair* p, double x, double y) { p->x += x; p->y += y; }
API double pair_sum(const Pair* p) { return p->x + p->y; }
API Mixed mixed_next(Mixed m) { return (Mixed) { (int8_t) (m.tag + 1), m.id + 1, m.weight + 1 }; }
API void mixed_bump(Mixed* m) { *m = mixed_next(*m); }
API Large large_add(Large l, int64_t n) { return (Large) { l.a + n, l.b + n, l.c + n }; }
API Tiny tiny_next(Tiny t) { return (Tiny) { (uint8_t) (t.only + 1) }; }
API Slice slice_skip(Slice s, int32_t n) { return (Slice) { (char*) s.pointer + n, s.count - n }; }
API void flags_toggle(Flags* f) { f->first = !f->first; f->second = !f->second; f->third ^= 0xFFFF; }
API Flags flags_inverse(Flags f) { flags_toggle(&f); return f; }

API Units units_inverse(Units u) {
    u.unit ^= 0xFFFF;
    u.units[2] = u.units[0];
    u.low ^= 0x1F;
    u.high ^= 0x7FF;
    return u;
}
API void units_invert(Units* u) { *u = units_inverse(*u); }

API Wides wides_next(Wides w) {
    return (Wides) { w.first + 1, (uint8_t) (w.color + 1), (char) (w.letter + 1), w.wide + 1, w.size + 1, w.last + 1 };
}
API void wides_bump(Wides* w) { *w = wides_next(*w); }

/* What a C compiler says. */
API int32_t size_of_mixed(void) { return (int32_t) sizeof(Mixed); }
API int32_t offset_of_weight(void) { return (int32_t) offsetof(Mixed, weight); }
API int32_t size_of_slice(void) { return (int32_t) sizeof(Slice); }
API int32_t size_of_flags(void) { return (int32_t) sizeof(Flags); }
