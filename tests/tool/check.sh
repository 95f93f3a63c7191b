#!/usr/bin/env bash
# check.sh PROGRAM COMPILER: `tenet check` on files such as users write.
set -uo pipefail

program=$1 compiler=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1

failures=0
fail() {
    echo "FAILED: $*"
    failures=$((failures + 1))
}

# judge STATUS FILE SUBJECT [OPTION...]: leaves the outputs in out and err.
judge() {
    local wanted=$1 status
    ran="check $2 --subject $3"
    "$program" check "$2" --law "${law:-priority_queue}" --subject "$3" \
        --compiler "$compiler" "${@:4}" >out 2>err </dev/null
    status=$?
    ((status == wanted)) ||
        fail "$ran: status $status instead of $wanted: $(cat out err)"
}
says() { grep -qF -- "$1" out || fail "$ran: no '$1' in: $(cat out err)"; }
complains() { grep -qF -- "$1" err || fail "$ran: no '$1' in: $(cat err)"; }
calls_at_most() {
    local calls
    calls=$(sed -n 's/.*shrunk to \([0-9]*\) calls\?.*/\1/p' out | head -n 1)
    if [[ -z $calls ]] || ((calls > $1)); then
        fail "$ran: $calls calls, not $1"
    fi
}

# queue NAME MEMBERS [PUSH]: a sorted vector that does something more.
queue() {
    cat <<END
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>
struct $1 {
    std::vector<int> xs;
    $2
    void push(int x) {
        xs.insert(std::upper_bound(xs.begin(), xs.end(), x), x);
        ${3:-}
    }
    void pop() { xs.pop_back(); }
    int top() const { return xs.back(); }
    std::size_t size() const { return xs.size(); }
    bool empty() const { return xs.empty(); }
};
END
}

echo "== right and wrong"
cat >heap.hpp <<'END'
#include <algorithm>
#include <vector>
template <class T>
class my_heap {
    std::vector<T> xs;

public:
    void push(T x) {
        xs.push_back(std::move(x));
        std::push_heap(xs.begin(), xs.end());
    }
    void pop() {
        std::pop_heap(xs.begin(), xs.end());
        xs.pop_back();
    }
    const T& top() const { return xs.front(); }
    std::size_t size() const { return xs.size(); }
    bool empty() const { return xs.empty(); }
};
int main() { return 3; }
END
judge 0 heap.hpp 'my_heap<int>'
says 'holds     it is a bag'
judge 0 heap.hpp my_heap
says 'compare at most'
echo '#include <stack>' >stack.hpp
judge 1 stack.hpp 'std::stack<int>'
says 'queue.top();  // expected'
calls_at_most 3
judge 1 stack.hpp 'std::stack<int>' --json --seed 7
says '"verdict": "refuted"'
says '"seed": 7'
cp out first
judge 1 stack.hpp 'std::stack<int>' --json --seed 7
cmp -s first out || fail "$ran: the same seed says something else"

echo "== what kills a program"
# What has no side effect might be optimised away.
queue looping '' 'for (volatile bool on = xs.size() == 3; on;) {}' >looping.hpp
TENET_LAWS=case_seconds=0.1 judge 1 looping.hpp looping
says 'never returns'
calls_at_most 3
queue crashing 'int four[4] = {};' 'four[xs.size()] = x;' >crashing.hpp
judge 1 crashing.hpp crashing
says 'crashing.hpp:'
calls_at_most 4
queue leaking '' 'if (xs.size() == 2) new int(x);' >leaking.hpp
judge 1 leaking.hpp leaking
says 'never given back'
calls_at_most 2
queue hogging 'std::vector<std::vector<char>> all;' \
    'while (xs.size() == 2) all.emplace_back(1 << 20);' >hogging.hpp
judge 1 hogging.hpp hogging
says 'runs away with the memory'
calls_at_most 2
queue chatty '' 'std::puts("{\"noise\": 1}");' >chatty.hpp
judge 0 chatty.hpp chatty --json
! grep -q noise out || fail "$ran: what the subject prints is in the report"

echo "== what does not compile"
printf '%s\n' '#include <map>' 'struct point { int x; };' \
    'int f() { std::map<point, int> all; return all[point{1}]; }' >broken.hpp
judge 2 broken.hpp point
complains 'broken.hpp:3:'
(($(wc -l <err) <= 5)) || fail "$ran: more than five lines"
! grep -q 'laws/' err || fail "$ran: our internals are shown"
queue lacking '' | grep -v pop >lacking.hpp
judge 2 lacking.hpp lacking
complains 'lacking lacks pop()'
judge 2 heap.hpp 'my_hep<int>'
complains 'my_hep'
judge 2 heap.hpp 'my_heap<int>; int x'
complains "--subject 'my_heap<int>; int x'"
judge 2 absent.hpp 'x'
complains "no file 'absent.hpp'"
judge 2 . 'x'
law=priority_quue judge 2 heap.hpp x
complains 'nearest: priority_queue'
compiler=no_such_compiler judge 2 heap.hpp 'my_heap<int>'
complains "no compiler 'no_such_compiler'"

echo "== functions"
cat >sorts.hpp <<'END'
#include <algorithm>
#include <vector>
void good(std::vector<int>& xs) { std::sort(xs.begin(), xs.end()); }
void lossy(std::vector<int>& xs) {
    std::sort(xs.begin(), xs.end());
    xs.erase(std::unique(xs.begin(), xs.end()), xs.end());
}
END
law=sorter judge 0 sorts.hpp good
law=sorter judge 1 sorts.hpp lossy
says 'lossy(values)'
law=sorter judge 2 sorts.hpp absent
complains "has no 'absent'"
# Templates that take too much at its word are judged on ints.
cat >templates.hpp <<'END'
#include <vector>
template <class T>
void copying(std::vector<T>& xs) {
    for (std::size_t i = 1; i < xs.size(); ++i) {
        T x = xs[i];
        std::size_t j = i;
        for (; j > 0 && x < xs[j - 1]; --j) xs[j] = xs[j - 1];
        xs[j] = x;
    }
}
template <class Place, class Predicate>
Place search(Place first, Place last, Predicate holds) {
    while (first < last) {
        Place middle = first + (last - first) / 2;
        if (holds(*middle)) first = middle + 1;
        else last = middle;
    }
    return first;
}
END
law=sorter judge 0 templates.hpp copying
complains 'judged on those'
law=partition_search judge 0 templates.hpp search
complains 'judged on those'

echo "== a file that includes an entry"
printf '%s\n' '#include <tenet/structures/binary_heap.hpp>' \
    'struct lacking : private tenet::binary_heap<int> {' \
    '    using tenet::binary_heap<int>::push;' \
    '    using tenet::binary_heap<int>::top;' \
    '    using tenet::binary_heap<int>::size;' '};' >including.hpp
judge 2 including.hpp lacking
complains 'lacking lacks pop()'

echo "== the end by a signal"
{
    echo '#include <unistd.h>'
    queue sleeping '' 'if (xs.size() == 2) sleep(60);'
} >sleeping.hpp
mkdir -p folder
TMPDIR=$PWD/folder "$program" check sleeping.hpp --law priority_queue \
    --subject sleeping --compiler "$compiler" >out 2>err </dev/null &
checking=$!
for ((i = 0; i < 600; ++i)); do
    compgen -G 'folder/tenet-*/judge' >/dev/null && break
    sleep 0.1
done
sleep 1
kill -TERM "$checking"
wait "$checking"
(($? == 143)) || fail "a check that was told to end says something else"
[[ -z $(ls folder) ]] || fail "a check that was told to end leaves: $(ls folder)"
! pgrep -f "$PWD/folder/" >/dev/null || fail "its judge lives on"

if ((failures > 0)); then
    echo "$failures checks failed"
    exit 1
fi
echo "all checks passed"
