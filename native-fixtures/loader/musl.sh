#!/bin/sh
# Prints what musl's loader says about libraries: "CASE | LIBRARY | MESSAGE" for each. LoaderTextTest reads the lines.
#   musl.sh LIBRARIES    the fixtures for linux-musl/x64, which must open
set -eu
libraries=$(cd "${1:?usage: musl.sh LIBRARIES}" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

compile() {
    musl-gcc -std=c11 -O2 -Wall -Wextra -Werror "$@"
}

# says CASE LIBRARY
says() {
    echo "$1 | $2 | $(./open "$2")"
}

compile -o open "$here/open.c"
for library in "$libraries"/*.so; do
    case $library in
        # It refers to a function that is not there.
        */liblazy.so) ;;
        *) [ "$(./open "$library")" = opened ] || says "not opened" "$library" ;;
    esac
done
cp "$libraries/liblazy.so" .
echo 'int there(void); int there(void) { return 1; }' >there.c
echo 'int there(void); int calls(void); int calls(void) { return there(); }' >calls.c
compile -shared -fPIC -o libthere.so -Wl,-soname,libthere.so there.c
compile -shared -fPIC -o libcalls.so calls.c -L. -lthere
rm libthere.so
echo '/* GNU ld script */ GROUP ( libthere.so )' >script.so
mkdir directory.so
: >empty.so

says "no file" ./missing.so
says "no file by that name" missing.so
says "no dependency" ./libcalls.so
says "no symbol" ./liblazy.so
says "a directory" ./directory.so
says "an empty file" ./empty.so
says "a linker script" ./script.so
