#!/usr/bin/env bash
# headers.sh COMPILER INCLUDE [all]: every public header compiles alone, and
# says so that it is read once. But for `all`, some are left out: entries, whose
# copied texts are compiled alone, and laws that include another, which is
# compiled here and includes most of what they need.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

export compiler=$1 include=$2
set_strict "$compiler"
export flags="${strict[*]}"

# Whether what a header adapts is installed, as a client of a database need not
# be.
adapts_what_is_there() {
    local client
    while read -r client; do
        printf '#if !__has_include(%s)\n#error\n#endif\n' "$client" |
            "$compiler" -E -x c++ - >/dev/null 2>&1 || return 1
    done < <(sed -nE 's/^#include (<[^>]+\.h>)$/\1/p' "$include/$1")
}
export -f adapts_what_is_there

alone() {
    adapts_what_is_there "$1" || return 0
    # shellcheck disable=SC2086 # flags are words
    echo "#include <$1>" |
        "$compiler" $flags -I"$include" -fsyntax-only -x c++ - ||
        { echo "$1 does not compile alone" && return 1; }
}
export -f alone

mapfile -t headers < <(cd "$include" && find -L tenet -name '*.hpp' \
    -not -path '*/engine/child.hpp' -not -path '*/engine/script.hpp' | sort)
if ((${#headers[@]} == 0)); then
    echo "no headers under $include"
    exit 1
fi
unguarded=$(cd "$include" && { grep -L "^#pragma once$" "${headers[@]}" || true; })
if [[ -n $unguarded ]]; then
    echo "no #pragma once in $unguarded"
    exit 1
fi

left_out() {
    printf '%s\n' "${headers[@]}" | grep -v '^tenet/laws/'
    (cd "$include" && grep -l '^#include <tenet/laws/' "${headers[@]}" |
        xargs sed -n '\|^#include <tenet/laws/engine/|!{
            \|^#include <tenet/laws/|F
        }')
}
total=${#headers[@]}
if [[ ${3:-} != all ]]; then
    mapfile -t headers < <(printf '%s\n' "${headers[@]}" |
        grep -vxF -f <(left_out))
fi
# shellcheck disable=SC2016 # the inner shell expands it
printf '%s\n' "${headers[@]}" | xargs -P 2 -I{} bash -c 'alone "$1"' _ {}
echo "$total headers compile alone with $compiler, ${#headers[@]} of them here"
