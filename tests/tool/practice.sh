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
refuses "no file of a problem is in 'practice'" practice check
refuses "nearest: lower_bound" practice start lower_boud
refuses "practice start: problem is required" practice start
refuses "nearest: start" practice strat
refuses "no file practice/lower_bound.hpp" practice check lower_bound
refuses "nearest: searching" practice list serching
refuses "--level 6 is not in 1..5" practice list --level 6
echo >file
refuses "'file' is no folder" practice start lower_bound --folder file
refuses "is not solved yet" practice solution lower_bound
prints 'lower_bound' practice list
prints_json '"state": "open"' practice list --json
prints 'coin_change' practice list dynamic_programming --level 2 --todo
prints 'none is left' practice list dynamic_programming --level 5
[[ ! -e practice && ! -e tenet-progress.txt ]] || fail "something is written"

echo "== the folder"
prints 'practice/lower_bound.hpp is written' practice start lower_bound
grep -q '"file": "lower_bound.hpp"' practice/compile_commands.json ||
    fail "editors are not told of lower_bound.hpp"
echo '[{"directory": "/x", "file": "y.cpp", "command": "c++ y.cpp"}]' \
    >practice/compile_commands.json
prints 'mine/jump_game.hpp is written' practice start jump_game --folder mine
prints 'practice/jump_game.hpp is written' practice start jump_game
for file in y.cpp lower_bound.hpp jump_game.hpp; do
    grep -q "\"$file\"" practice/compile_commands.json ||
        fail "editors are not told of $file"
done
rm -r practice mine
export TENET_PRACTICE=.

echo "== start"
prints 'lower_bound.hpp is written' practice start lower_bound
cp lower_bound.hpp mine
refuses 'never overwritten' practice start lower_bound
cmp -s mine lower_bound.hpp || fail "the user's file was changed"
refuses "no case of lower_bound" practice check lower_bound --case 1
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

echo "== each fault has its name, and the next check works"
# faulty TEXT STATEMENT: it is done before the right answer is returned.
faulty() {
    cat >lower_bound.hpp <<END
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>
int lower_bound(const std::vector<int>& v, int x) {
    $2
    return int(std::lower_bound(v.begin(), v.end(), x) - v.begin());
}
END
    judges "$1" "$3"
}
mv lower_bound.hpp mine
faulty 5 'while (v.size() > 2) {}' 'never returns'
faulty 5 'if (v.size() > 2) return lower_bound(v, x);' 'stack-overflow'
faulty 5 'if (v.size() > 2) *(volatile int*)nullptr = 1;' 'null pointer'
faulty 5 'int* p = new int(3); delete p; if (*p == x) return 0;' \
    'heap-use-after-free at lower_bound.hpp:6'
faulty 1 'new int(x);' 'is never given back'
faulty 5 'if (v.size() > 2) delete[] new char[10ull << 30];' \
    'runs away with the memory'
faulty 5 'if (v.size() > 2) std::exit(0);' 'ends the program: exit code 0'
faulty 5 'static char line[100000]; for (;;) std::fwrite(line, 1, 99999, stdout);' \
    'prints without end'
faulty 1 'if (v.size() > 5) return -1;' 'kept as case 1'
judges 1 'not so' lower_bound --case 1
refuses '--case 99 is not in 1..' practice check lower_bound --case 99
: >lower_bound.hpp
judges 4 'has no such function'
{
    echo '#include <map>'
    sed 's/^int largest_container.*/&\n    std::map<int, int> at;\n'`
        `'    for (const int x : heights) at[x + int(at.size())] = x;/' \
        "$problems/largest_container/solution.hpp"
} >largest_container.hpp
judges 3 'takes much memory'
rm largest_container.hpp
mv mine lower_bound.hpp
judges 0 solved

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
prints '-class Solution {' practice solution --diff
prints_json '"solution": "#pragma once' practice solution --json
echo '// more' >>lower_bound.hpp
prints 'changed' practice list
prints 'hint 1 of 3' practice hint
prints 'hint 2 of 3' practice hint
prints 'hint 3 of 3' practice hint
prints 'hint 3 of 3' practice hint

echo "== skip, reset, entries"
prints 'pair_with_sum is skipped' practice skip pair_with_sum
prints 'skipped' practice list two_pointers
refuses 'lower_bound is changed already' practice skip lower_bound
cp lower_bound.hpp mine
prints 'yours is kept in lower_bound.hpp.1' practice reset lower_bound
cmp -s mine lower_bound.hpp.1 || fail "reset has lost the user's file"
judges 1 'expected 1, got 0'
prints 'lower_bound.hpp.2' practice reset
mv lower_bound.hpp.1 lower_bound.hpp
judges 0 solved
prints 'array_stack.hpp is written' practice start array_stack
grep -q 'To be written: Stack(); push(x)' array_stack.hpp ||
    fail "array_stack.hpp does not say what is to be written"
refuses 'tree_links is an entry, but no problem' practice start tree_links
judges 4 'no such class' array_stack
cat >array_stack.hpp <<'END'
template <class T>
class Stack {
public:
    void push(T x) { all.push_back(std::move(x)); }
    void pop() { all.pop_back(); }
    const T& top() const { return all.back(); }
    size_t size() const { return all.size(); }
    bool empty() const { return all.empty(); }
    vector<T> all;
};
END
judges 0 'last in, first out'
prints 'array_stack' practice solution
prints 'array_stack, hint 1 of 3' practice hint
rm array_stack.hpp
sed -i '/^array_stack/d' tenet-progress.txt

echo '// more' >>lower_bound.hpp

echo "== progress"
printf '<<<<<<< ours\n%s\n=======\n%s\n>>>>>>> theirs\n' \
    'lower_bound started 2026-01-02 checks=99 hints=0' \
    "$(grep '^lower_bound' tenet-progress.txt)" >tenet-progress.txt
prints_json '"state": "changed", "checks": 99, "hints": 3' practice list --json
echo 'lower_bound solvd 2026-01-02' >>tenet-progress.txt
cp tenet-progress.txt spoiled
refuses "tenet-progress.txt:6: 'lower_bound solvd 2026-01-02'" practice
refuses "tenet-progress.txt:6:" practice hint
cmp -s spoiled tenet-progress.txt || fail "a spoiled progress was rewritten"

conclude
