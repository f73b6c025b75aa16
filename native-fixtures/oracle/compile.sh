#!/bin/sh
# Compiles SOURCE for TARGET, of which nothing need run: the compiler's answers stand in OBJECT as constants.
# Exit status 127 says that there is no compiler for TARGET here. README.md says what to install.
set -eu
target=${1:?usage: compile.sh TARGET SOURCE OBJECT} source=$2 object=$3
compiler=$("$(dirname "$0")/../compiler.sh" "$target")
# shellcheck disable=SC2086 # the compiler and its flags are several words
$compiler -std=c11 -w -c -o "$object" "$source"
