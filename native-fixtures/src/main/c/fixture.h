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
    __declspec(dllimport) void __stdcall SetLastError(unsigned long code);
    #define SET_ERROR(code) SetLastError((unsigned long) (code))
#else
    #include <errno.h>
    #define API __attribute__((visibility("default")))
    #define SET_ERROR(code) (errno = (code))
#endif

#endif
