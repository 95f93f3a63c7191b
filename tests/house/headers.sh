#!/usr/bin/env bash
# headers.sh COMPILER INCLUDE: every public header compiles alone, and twice.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

export compiler=$1 include=$2
export flags="${strict[*]}"

alone() {
    # shellcheck disable=SC2086 # flags are words
    printf '#include <%s>\n#include <%s>\n' "$1" "$1" |
        "$compiler" $flags -I"$include" -fsyntax-only -x c++ - ||
        { echo "$1 does not compile alone" && return 1; }
}
export -f alone

# idgen/stores adapt database clients that need not be installed.
mapfile -t headers < <(cd "$include" && find -L tenet -name '*.hpp' \
    -not -path '*/engine/*' -not -path 'tenet/idgen/stores/*' | sort)
if ((${#headers[@]} == 0)); then
    echo "no headers under $include"
    exit 1
fi
# shellcheck disable=SC2016 # the inner shell expands it
printf '%s\n' "${headers[@]}" | xargs -P 2 -I{} bash -c 'alone "$1"' _ {}
echo "${#headers[@]} headers compile alone with $compiler"
