/* What a function writes to before it fails. */
#include <stdint.h>

typedef struct { int32_t a, b, c; } Triple;
