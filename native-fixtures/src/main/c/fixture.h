/* What every fixture needs. */
#ifndef FIXTURE_H
#define FIXTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* As in <uchar.h>, which macOS lacks. */
typedef __CHAR16_TYPE__ char16_t;

#ifdef _WIN32
    #define API __declspec(dllexport)
#else
    #define API __attribute__((visibility("default")))
#endif

#endif
