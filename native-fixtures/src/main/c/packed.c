/* Structures that are packed, or aligned by force. */
#include "fixture.h"
#include "packed.h"
#include "travels.h"

API void packed1_next(Packed1* p) { p->tag++; p->id++; p->port++; }
API Packed1 packed1_made(Packed1 p) { packed1_next(&p); return p; }
API int32_t packed1_among(int32_t a, Packed1 p, double d, Packed1 q, int64_t e) {
    return a == 1 && d == 2 && e == 3 ? p.id * 1000 + p.port * 100 + q.id * 10 + q.tag : -1;
}
API PackedDouble packed_double_made(PackedDouble p) { return (PackedDouble) { (char) (p.tag + 1), p.weight + 1 }; }
API PackedFloats packed_floats_made(PackedFloats p) { return (PackedFloats) { (char) (p.tag + 1), p.a + 1, p.b + 2, p.c + 3 }; }
API PackedLarge packed_large_made(PackedLarge p) { p.head++; p.a++; p.b++; p.c++; p.tail[2]++; return p; }
API PackedOuter packed_outer_made(PackedOuter p) { p.kind++; packed1_next(&p.inner); p.last++; return p; }
API Packed2 packed2_made(Packed2 p) { return (Packed2) { (char) (p.tag + 1), p.id + 1, p.big + 1 }; }
API Packed4 packed4_made(Packed4 p) { return (Packed4) { p.id + 1, p.weight + 1, (char) (p.tag + 1) }; }
API Packed8 packed8_made(Packed8 p) { return (Packed8) { (char) (p.tag + 1), p.weight + 1 }; }
API Packed16 packed16_made(Packed16 p) { return (Packed16) { (char) (p.tag + 1), p.weight + 1 }; }
API Aligned16 aligned16_made(Aligned16 p) { return (Aligned16) { p.a + 1, p.b + 1 }; }
API int32_t aligned16_among(int32_t a, Aligned16 p, double d, Aligned16 q, int64_t e) {
    return a == 1 && d == 2 && e == 3 ? p.a * 1000 + p.b * 100 + q.a * 10 + q.b : -1;
}
API int32_t aligned64_at(const Aligned64* p) { return (int32_t) ((uintptr_t) p % 64); }
API int32_t aligned64_sum(const Aligned64* p, int32_t n) {
    int32_t sum = 0;
    for (int32_t i = 0; i < n; i++) sum += p[i].a;
    return aligned64_at(p) == 0 ? sum : -1;
}
API int32_t aligned64_fill(Aligned64* p, int32_t n) { for (int32_t i = 0; i < n; i++) p[i].a = i + 1; return aligned64_at(p); }
API void holder_next(Holder* p) { p->tag++; p->inner.a++; p->inner.b++; }

TRAVELS(Packed1)
TRAVELS(PackedDouble)
TRAVELS(PackedFloats)
TRAVELS(PackedLarge)
TRAVELS(PackedOuter)
TRAVELS(Packed2)
TRAVELS(Packed4)
TRAVELS(Packed8)
TRAVELS(Packed16)
TRAVELS(Aligned16)
TRAVELS(Holder)
