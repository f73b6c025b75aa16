/* Structures that callbacks take and give. */
#include <stdint.h>

typedef struct { double x, y; } Spot;
typedef struct { int64_t a, b, c; } Wide;
typedef struct { int32_t id; char tag; } Small;
typedef struct { int32_t seed; int32_t (*first)(int32_t, int32_t); int32_t (*rest[2])(int32_t, int32_t); void* user; } Hooks;
