/* The error code that mappings capture. Not for headers of structures, which compilers without a C library read. */
#ifndef ERRORCODE_H
#define ERRORCODE_H

#ifdef _WIN32
    __declspec(dllimport) void __stdcall SetLastError(unsigned long code);
    #define SET_ERROR(code) SetLastError((unsigned long) (code))
#else
    #include <errno.h>
    #define SET_ERROR(code) (errno = (code))
#endif

#endif
