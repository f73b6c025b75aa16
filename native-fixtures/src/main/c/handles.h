/* Opaque things, and a structure that points at some. */
#include <stdint.h>

typedef struct { int32_t number; int32_t closes; } Thing;
typedef struct { int32_t priority; Thing* thing; Thing* others[2]; } Job;
