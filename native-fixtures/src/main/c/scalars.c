/* Every scalar of fixed width, there and back. */
#include "fixture.h"

#define SCALAR(name, type) \
    API type echo_##name(type v) { return v; } \
    API void twice_##name(type* v) { *v = (type) (*v * 2); } \
    API void add_seven_##name(type* v) { if (v) { *v = (type) (*v + 7); } }
SCALAR(i8, int8_t)
SCALAR(u8, uint8_t)
SCALAR(i16, int16_t)
SCALAR(u16, uint16_t)
SCALAR(c16, char16_t)
SCALAR(i32, int32_t)
SCALAR(u32, uint32_t)
SCALAR(i64, int64_t)
SCALAR(u64, uint64_t)
SCALAR(f32, float)
SCALAR(f64, double)

/* What arrived, widened by the callee: shows how a narrow argument was passed. */
API int64_t widen_i8(int8_t v) { return v; }
API int64_t widen_u8(uint8_t v) { return v; }
API int64_t widen_i16(int16_t v) { return v; }
API int64_t widen_u16(uint16_t v) { return v; }
API int64_t widen_c16(char16_t v) { return v; }
API int64_t widen_i32(int32_t v) { return v; }
API int64_t widen_u32(uint32_t v) { return v; }

/* BOOL and _Bool. The int functions stand for callees that leave more in the register than the
   type has, or write what a C compiler would not. */
API int32_t echo_int(int32_t v) { return v; }
API bool echo_bool8(bool v) { return v; }
API int32_t bool8_as_int(bool v) { return (int32_t) *(uint8_t*) &v; }
API void not_bool(int32_t* v) { *v = *v ? 0 : 256; }
API void not_bool8(uint8_t* v) { *v = *v ? 0 : 128; }

API void* echo_pointer(void* v) { return v; }
API int32_t is_null(const void* v) { return v == NULL; }
API void next_pointer(char** v) { *v = *v + 1; }
API void do_nothing(void) { }

/* An address that stays good. */
static int32_t cell = 41;
API int32_t* cell_address(void) { return &cell; }
API int32_t cell_value(void) { return cell; }

API int32_t div_mod(int32_t a, int32_t b, int32_t* quotient, int32_t* remainder) {
    if (b == 0) {
        return 0;
    }
    *quotient += a / b;
    *remainder += a % b;
    return 1;
}
