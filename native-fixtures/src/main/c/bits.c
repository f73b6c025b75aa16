/* Bit-fields. */
#include "fixture.h"
#include "bits.h"
#include "travels.h"

API void head_next(Head* h) { h->version++; h->urgent = !h->urgent; h->length++; }
API Head head_made(Head h) { head_next(&h); return h; }
API void whole_next(Whole* w) { w->a++; w->b++; w->c++; }
API Whole whole_made(Whole w) { whole_next(&w); return w; }
API Crossing crossing_made(Crossing c) { c.a++; c.b++; c.c++; return c; }
API Wide wide_made(Wide w) { w.wide++; w.rest++; w.last++; return w; }
API Split split_made(Split s) { s.tag++; s.x++; s.y++; return s; }
API Signs signs_made(Signs s) { s.one = -s.one - 1; s.bool4 = !s.bool4; s.color++; return s; }
API Frame frame_made(Frame f) { head_next(&f.head); f.flags++; return f; }
API uint32_t register_value(Register r) { return r.value; }
API Register register_made(uint32_t value) { return (Register) { .value = value }; }
API void tight_next(Tight* t) { t->kind++; t->address++; t->counter++; }
API Tight tight_made(Tight t) { tight_next(&t); return t; }

TRAVELS(Head)
TRAVELS(Whole)
TRAVELS(Crossing)
TRAVELS(Wide)
TRAVELS(Split)
TRAVELS(Signs)
TRAVELS(Frame)
TRAVELS(Register)
TRAVELS(Tight)
