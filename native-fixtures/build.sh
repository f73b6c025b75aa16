#!/bin/sh
# Compiles every src/main/c/*.c into one shared library for this machine: OUT/<os>-<arch>/lib<name>.so.
# Files whose library is newer than every C source are left alone. CC chooses the compiler.
# EKKOGEN_ASAN, when it is not empty, adds AddressSanitizer, for processes that have its library preloaded.
# A source whose first line is "/* Links with: NAME */" depends on a library that comes before it in the alphabet.
set -eu
out=${1:?usage: build.sh OUTPUT_DIRECTORY}
here=$(cd "$(dirname "$0")" && pwd)
sources=$here/src/main/c

case $(uname -s) in
    # Symbolic: a copy of a library beside another uses its own variables.
    Linux) os=linux; prefix=lib; suffix=.so; shared="-shared -fPIC -Wl,-Bsymbolic -Wl,-z,lazy" ;;
    Darwin) os=darwin; prefix=lib; suffix=.dylib; shared=-dynamiclib ;;
    MINGW* | MSYS* | CYGWIN*) os=windows; prefix=; suffix=.dll; shared=-shared ;;
    *) echo "build.sh: no recipe for $(uname -s)" >&2; exit 1 ;;
esac
case $(uname -m) in
    x86_64 | amd64) arch=x64 ;;
    aarch64 | arm64) arch=arm64 ;;
    i?86) arch=x86 ;;
    *) arch=$(uname -m) ;;
esac

mkdir -p "$out/$os-$arch"
# What was compiled in another way is compiled again.
sanitizer=${EKKOGEN_ASAN:+-fsanitize=address -fno-omit-frame-pointer -g}
way=$out/$os-$arch/compiled-with.txt
if [ "$(cat "$way" 2>/dev/null)" != "${CC:-cc} $sanitizer" ]; then
    rm -f "$out/$os-$arch/$prefix"*$suffix
    echo "${CC:-cc} $sanitizer" >"$way"
fi
for source in "$sources"/*.c; do
    name=$(basename "$source" .c)
    library=$out/$os-$arch/$prefix$name$suffix
    if [ -f "$library" ] && [ -z "$(find "$sources" "$0" -newer "$library" -print)" ]; then
        continue
    fi
    needed=$(sed -n '1s|^/\* Links with: \([a-z]*\) \*/$|\1|p' "$source")
    case $os-$(cat "$sources"/*.c) in
        # Others go by the name that is in it.
        linux-*"Links with: $name "*) identity=-Wl,-soname,$prefix$name$suffix ;;
        darwin-*"Links with: $name "*) identity="-install_name @rpath/$prefix$name$suffix" ;;
        # It looks for others beside it.
        linux-*) identity=${needed:+-Wl,-rpath,\$ORIGIN} ;;
        darwin-*) identity=${needed:+-Wl,-rpath,@loader_path} ;;
        *) identity= ;;
    esac
    # shellcheck disable=SC2086 # the flags are several words
    ${CC:-cc} -std=c11 -O2 -Wall -Wextra -Werror $sanitizer $shared $identity -o "$library.new" "$source" \
        ${needed:+-L"$out/$os-$arch" "-l$needed"} -lm
    mv "$library.new" "$library"
done
