#!/bin/sh
# Compiles SOURCE for TARGET, of which nothing need run: the compiler's answers stand in OBJECT as constants.
# Exit status 127 says that there is no compiler for TARGET here. README.md says what to install.
set -eu
target=${1:?usage: compile.sh TARGET SOURCE OBJECT} source=$2 object=$3

# first COMMAND...: the first that there is.
first() {
    for command; do
        if command -v "$command" >/dev/null; then
            echo "$command"
            return
        fi
    done
    echo "compile.sh: no compiler for $target" >&2
    exit 127
}

# native MACHINE: gcc, where it compiles for that machine.
native() {
    [ "$(uname -s)-$(uname -m)" != "Linux-$1" ] || echo gcc
}

clangs="clang clang-20 clang-19 clang-18 clang-17 clang-16 clang-15 clang-14"
# shellcheck disable=SC2046,SC2086 # lists of words
case $target in
    linux/x64) compiler=$(first x86_64-linux-gnu-gcc $(native x86_64)) ;;
    linux/x86) compiler=$(first i686-linux-gnu-gcc) ;;
    linux/arm64) compiler=$(first aarch64-linux-gnu-gcc $(native aarch64)) ;;
    windows/x64) compiler=$(first x86_64-w64-mingw32-gcc) ;;
    windows/x86) compiler=$(first i686-w64-mingw32-gcc) ;;
    # Microsoft's rules, as clang implements them for those who link with Microsoft's libraries.
    windows/x64-msvc) compiler="$(first $clangs) -ffreestanding -target x86_64-pc-windows-msvc" ;;
    windows/x86-msvc) compiler="$(first $clangs) -ffreestanding -target i686-pc-windows-msvc" ;;
    darwin/x64) compiler="$(first $clangs) -ffreestanding -target x86_64-apple-darwin" ;;
    darwin/arm64) compiler="$(first $clangs) -ffreestanding -target arm64-apple-darwin" ;;
    *) echo "compile.sh: unknown target $target" >&2; exit 2 ;;
esac
# shellcheck disable=SC2086 # the flags are several words
$compiler -std=c11 -w -c -o "$object" "$source"
