/* An error as GLib's: a call stores a pointer to one if it fails. */
#include <stdint.h>

typedef struct { uint32_t domain; int32_t code; const char *message; } Failure;
typedef struct { const char *message; } Remark;
