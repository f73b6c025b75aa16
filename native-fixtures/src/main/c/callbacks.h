/* Structures that callbacks take and give. */
#include <stdint.h>

typedef struct { double x, y; } Spot;
typedef struct { int64_t a, b, c; } Wide;
typedef struct { int32_t id; char tag; } Small;
