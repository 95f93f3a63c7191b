#!/usr/bin/env bash
# practice.sh PROGRAM PROBLEMS COMPILER: the loop of practice, as users go
# through it in a folder of their own.
program=$1 problems=$2 compiler=$3
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# judges STATUS TEXT [OPTION...]: the status, and a text in the output.
judges() {
    local wanted=$1 text=$2
    run practice check --compiler "$compiler" "${@:3}"
    ((status == wanted)) ||
        fail "$ran: status $status instead of $wanted: $(cat out err)"
    grep -qF -- "$text" out || fail "$ran: no '$text' in: $(cat out err)"
}

echo "== before anything is there"
refuses "no file of a problem is in this folder" practice check
refuses "nearest: lower_bound" practice start lower_boud
refuses "practice start: problem is required" practice start
refuses "nearest: start" practice strat
refuses "no file lower_bound.hpp" practice check lower_bound
refuses "is not solved yet" practice solution lower_bound
prints 'lower_bound' practice list
prints_json '"state": "open"' practice list --json
[[ ! -e tenet-progress.txt ]] || fail "progress before anything was done"

echo "== start"
prints 'lower_bound.hpp is written' practice start lower_bound
cp lower_bound.hpp mine
refuses 'never overwritten' practice start lower_bound
cmp -s mine lower_bound.hpp || fail "the user's file was changed"
grep -q '^lower_bound started' tenet-progress.txt || fail "not started"

echo "== wrong, slow, crashed, not compiled, solved"
judges 1 '// expected 1, got 0'
cp "$problems/lower_bound/slow.hpp" lower_bound.hpp
judges 3 'right but slow'
judges 3 '"verdict": "right but slow"' lower_bound --json
cp "$problems/lower_bound/mistakes/subtracts.hpp" lower_bound.hpp
judges 5 'overflow'
echo 'int lower_bound(vector<int> list, int x) { return }' >lower_bound.hpp
judges 4 'lower_bound.hpp:1:'
(($(wc -l <out) <= 5)) || fail "$ran: one error is told in $(cat out)"
echo 'int lower(std::vector<int> list, int x) { return 0; }' >lower_bound.hpp
judges 4 'expected: int lower_bound('
echo 'struct Solution { int one(int x); int two(int x); };' >lower_bound.hpp
judges 4 'expected: int lower_bound('
cat >lower_bound.hpp <<'END'
class Solution {
public:
    long long searchInsert(vector<long long> list, long long x) {
        return lower_bound(list.begin(), list.end(), x) - list.begin();
    }
};
END
judges 0 "read below 'using namespace std;'"
grep -q '^lower_bound solved' tenet-progress.txt || fail "not solved"

echo "== what is ended from outside loses nothing"
cp lower_bound.hpp mine
cp tenet-progress.txt before
cp "$problems/lower_bound/mistakes/never_ends.hpp" lower_bound.hpp
for signal in KILL INT TERM; do
    "$program" practice check --compiler "$compiler" >out 2>err </dev/null &
    sleep 0.3
    kill -s "$signal" $! 2>/dev/null
    wait $! 2>/dev/null && fail "a check that was killed came to its end"
    cmp -s before tenet-progress.txt || fail "SIG$signal: progress is lost"
    cmp -s "$problems/lower_bound/mistakes/never_ends.hpp" lower_bound.hpp ||
        fail "SIG$signal: the user's file is lost"
done
cp mine lower_bound.hpp
judges 0 solved

echo "== what comes after"
prints 'std::size_t middle' practice solution
echo '// more' >>lower_bound.hpp
prints 'changed' practice list
prints 'hint 1 of 3' practice hint
prints 'hint 2 of 3' practice hint
prints 'hint 3 of 3' practice hint
prints 'hint 3 of 3' practice hint

echo "== progress"
printf '<<<<<<< ours\n%s\n=======\n%s\n>>>>>>> theirs\n' \
    'lower_bound started 2026-01-02 checks=9 hints=0' \
    "$(grep '^lower_bound' tenet-progress.txt)" >tenet-progress.txt
prints_json '"state": "changed", "checks": 9, "hints": 3' practice list --json
echo 'lower_bound solvd 2026-01-02' >>tenet-progress.txt
cp tenet-progress.txt spoiled
refuses "tenet-progress.txt:6: 'lower_bound solvd 2026-01-02'" practice
refuses "tenet-progress.txt:6:" practice hint
cmp -s spoiled tenet-progress.txt || fail "a spoiled progress was rewritten"

conclude
