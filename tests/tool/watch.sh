#!/usr/bin/env bash
# watch.sh PROGRAM PROBLEMS COMPILER: `practice watch` in a terminal of its own,
# as a user drives it: saves, keys, Ctrl-C.
program=$1 problems=$2 compiler=$3
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# waits_for TEXT: until the screen has shown it again since the last wait.
seen=0
waits_for() {
    local tries
    for ((tries = 0; tries < 600; ++tries)); do
        if tail -c "+$((seen + 1))" screen 2>/dev/null | grep -qF -- "$1"; then
            seen=$(wc -c <screen)
            return
        fi
        sleep 0.1
    done
    fail "no '$1' on the screen: $(tail -c "+$((seen + 1))" screen)"
}

# Without util-linux there is no terminal to be had.
if ! command -v script >/dev/null; then
    echo "left out: there is no script(1)"
    exit 0
fi

begin_watch() {
    : >screen
    seen=0
    mkfifo keys
    script -qefc "$program practice watch --compiler $compiler" screen \
        <keys >/dev/null 2>&1 &
    watch=$!
    exec 7>keys
    rm keys
}

end_watch() {
    local wanted=$1 status=0
    wait "$watch" || status=$?
    exec 7>&-
    ((status == wanted)) || fail "watch ended by $status instead of $wanted"
}

echo "== saves and keys"
prints 'practice/lower_bound.hpp is written' practice start lower_bound
begin_watch
waits_for 'expected 1, got 0'
printf h >&7
waits_for 'hint 1 of 3'
# As editors do that put a new file in the place of the old one.
cp "$problems/lower_bound/solution.hpp" practice/draft
mv practice/draft practice/lower_bound.hpp
waits_for 'lower_bound.hpp: solved'
printf s >&7
waits_for 'std::size_t middle'
printf l >&7
waits_for 'solved'
printf n >&7
waits_for 'mirror_text.hpp'
[[ -e practice/mirror_text.hpp ]] || fail "n has started nothing"
printf r >&7
waits_for 'practice/mirror_text.hpp.1'
cmp -s practice/mirror_text.hpp practice/mirror_text.hpp.1 ||
    fail "r has changed what was as at the start"
printf q >&7
end_watch 0

echo "== Ctrl-C while a check runs"
cp "$problems/lower_bound/mistakes/never_ends.hpp" practice/lower_bound.hpp
cp practice/tenet-progress.txt before
begin_watch
waits_for 'checking lower_bound'
printf '\003' >&7
end_watch 130
cmp -s before practice/tenet-progress.txt || fail "progress is lost"
cmp -s "$problems/lower_bound/mistakes/never_ends.hpp" \
    practice/lower_bound.hpp || fail "the user's file is lost"
prints 'lower_bound' practice list

conclude
