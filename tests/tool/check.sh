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
# However its lines are broken.
says() {
    tr -s ' \n' ' ' <out | grep -qF -- "$1" ||
        fail "$ran: no '$1' in: $(cat out err)"
}
complains() { grep -qF -- "$1" err || fail "$ran: no '$1' in: $(cat err)"; }
calls_at_most() {
    local calls
    calls=$(sed -n 's/.*shrunk to \([0-9]*\) calls\?.*/\1/p' out | head -n 1)
    if [[ -z $calls ]] || ((calls > $1)); then
        fail "$ran: $calls calls, not $1"
    fi
}

# queue NAME MEMBERS [PUSH]: a heap that does something more.
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
        xs.push_back(x);
        std::push_heap(xs.begin(), xs.end());
        ${3:-}
    }
    void pop() { std::pop_heap(xs.begin(), xs.end()), xs.pop_back(); }
    int top() const { return xs.front(); }
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
    void drop_all() { xs.clear(); }
};
int main() { return 3; }
END
judge 0 heap.hpp 'my_heap<int>'
says 'holds it is a bag'
says "drop_all: members that 'priority_queue' does not know"
judge 0 heap.hpp my_heap
says 'compare at most'
echo '#include <stack>' >stack.hpp
judge 1 stack.hpp 'std::stack<int>'
says 'queue.top(); // expected'
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
judge 2 absent.hpp 'x' --json
says '"error": "no file'
judge 2 lacking.hpp lacking --json
says '"details": [ "lacking lacks pop()"'
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
law=sorter judge 0 sorts.hpp good --cases 10
says 'it sorts ints (10 cases)'
says 'it sorts thousands (15 cases, whatever --cases says)'
law=sorter judge 1 sorts.hpp lossy
says 'lossy(values)'
law=sorter judge 2 sorts.hpp absent
complains "has no 'absent'"
# What a template does not compile for is left out and named.
cat >templates.hpp <<'END'
#include <vector>
template <class T>
void merge_sort(std::vector<T>& xs, int left, int right) {
    if (left >= right) return;
    const int middle = left + (right - left) / 2;
    merge_sort(xs, left, middle);
    merge_sort(xs, middle + 1, right);
    const std::vector<T> low(xs.begin() + left, xs.begin() + middle + 1);
    const std::vector<T> high(xs.begin() + middle + 1, xs.begin() + right + 1);
    std::size_t i = 0, j = 0;
    for (int k = left; k <= right; ++k)
        xs[k] = j == high.size() || (i < low.size() && !(high[j] < low[i]))
                    ? low[i++]
                    : high[j++];
}
END
law=stable_sort judge 0 templates.hpp merge_sort
says 'equal elements keep their order'
says 'its time grows as n log n'
says 'elements that can only be moved'
says 'merge_sort does not compile for them (--raw shows why)'

echo "== shapes"
cat >shapes.hpp <<'END'
#include <algorithm>
#include <string>
#include <utility>
#include <vector>
void quadratic(std::vector<int>& xs) {
    for (std::size_t i = 0; i < xs.size(); ++i)
        for (std::size_t j = i; j > 0 && xs[j] < xs[j - 1]; --j)
            std::swap(xs[j], xs[j - 1]);
}
void quick_sort(int xs[], int low, int high) {
    std::sort(xs + low, xs + high + 1);
}
void half_open(std::vector<int>& xs, int first, int last) {
    std::sort(xs.begin() + first, xs.begin() + last);
}
class Solution {
public:
    std::vector<int> sortArray(std::vector<int>& xs) {
        helper(xs);
        return xs;
    }

private:
    void helper(std::vector<int>& xs) { std::sort(xs.begin(), xs.end()); }
};
struct sorts_all {
    template <class T>
    void operator()(std::vector<T>& xs) const {
        std::sort(xs.begin(), xs.end());
    }
};
class Two {
public:
    void one(std::vector<int>&) {}
    void sort(std::vector<int>& xs) { std::sort(xs.begin(), xs.end()); }
};
int lower(const std::vector<int>& xs, int x) {
    return std::lower_bound(xs.begin(), xs.end(), x) - xs.begin();
}
int index_or_none(std::vector<int>& xs, int x) {
    const auto at = std::lower_bound(xs.begin(), xs.end(), x);
    return at != xs.end() && *at == x ? at - xs.begin() : -1;
}
int linear(const std::vector<int>& xs, int x) {
    int place = 0;
    for (const int each : xs) place += each < x;
    return place;
}
int by_value(std::vector<int> xs, int x) { return lower(xs, x); }
template <class T, class F>
T first_false(T low, T high, F holds) {
    while (low < high) {
        const T middle = low + (high - low) / 2;
        if (holds(middle)) low = middle + 1;
        else high = middle;
    }
    return low;
}
// With the number before the bounds.
int textbook(int all[], int x, int low, int high) {
    while (low <= high) {
        const int middle = low + (high - low) / 2;
        if (all[middle] == x) return middle;
        if (all[middle] < x) low = middle + 1;
        else high = middle - 1;
    }
    return -1;
}
template <class It, class Less>
void told(It first, It last, Less less) {
    std::sort(first, last, less);
}
struct words {
    std::size_t capacity;
    std::vector<std::pair<std::string, int>> all;
    explicit words(std::size_t n) : capacity(n) {}
    void put(const std::string& word, int x) {
        for (auto& [held, y] : all)
            if (held == word) return void(y = x);
        if (all.size() == capacity) all.erase(all.begin());
        all.emplace_back(word, x);
    }
    bool get(const std::string& word, int& into) {
        for (auto& [held, x] : all)
            if (held == word) return into = x, true;
        return false;
    }
};
END
law=sorter judge 1 shapes.hpp quadratic
says 'times the basic blocks of 1,000'
law=sorter judge 0 shapes.hpp quick_sort --subject half_open \
    --subject Solution --subject sorts_all --subject Two::sort --subject told
says 'sorter on Solution{}.sortArray'
says 'it sorts what can only be moved'
law=sorter judge 2 shapes.hpp Two
complains 'several public functions: one, sort'
law=binary_search judge 0 shapes.hpp lower --subject index_or_none \
    --subject textbook
says 'it finds the first number that is not less'
says '-1 if it is not'
says 'its time grows as log n'
law=lower_bound judge 0 shapes.hpp lower --subject by_value
says 'its time grows as log n'
law=lower_bound judge 1 shapes.hpp linear
says 'for 16,000, 32,000 and 64,000 it executes'
law=binary_search judge 0 shapes.hpp first_false
says 'first_false does not compile for them'
law=fifo judge 0 shapes.hpp words

echo "== several files"
cat >apart.hpp <<'END'
#pragma once
#include <algorithm>
#include <vector>
class apart {
    std::vector<int> xs;

public:
    void push(int x);
    void pop() {
        std::pop_heap(xs.begin(), xs.end());
        xs.pop_back();
    }
    int top() const { return xs.front(); }
    std::size_t size() const { return xs.size(); }
    bool empty() const { return xs.empty(); }
};
END
judge 2 apart.hpp apart
complains 'declares what it does not define'
complains 'apart::push(int)'
cat >apart.cpp <<'END'
#include "apart.hpp"
void apart::push(int x) {
    xs.push_back(x);
    std::push_heap(xs.begin(), xs.end());
}
int main() {}
END
law=heap judge 0 apart.hpp apart
complains 'apart.cpp beside it is judged with it'

echo "== threads"
cat >threads.hpp <<'END'
#include <map>
#include <mutex>
#include <optional>
struct locks {
    std::size_t capacity;
    std::map<int, int> all;
    std::mutex lock;
    explicit locks(std::size_t n) : capacity(n) {}
    void put(int key, int x) {
        const std::lock_guard guard(lock);
        if (!all.contains(key) && all.size() == capacity)
            all.erase(all.begin());
        all[key] = x;
    }
    std::optional<int> get(int key) {
        const std::lock_guard guard(lock);
        const auto at = all.find(key);
        return at == all.end() ? std::nullopt : std::optional(at->second);
    }
};
END
law=concurrent_cache judge 0 threads.hpp locks --cases 10
says 'no two calls are a data race'
cat >twice_wrong.hpp <<'END'
#include "threads.hpp"
struct twice_wrong : locks {
    using locks::locks;
    std::optional<int> get(int key) {
        const auto at = all.find(key);
        return at == all.end() ? std::nullopt : std::optional(at->first + 1);
    }
};
END
law=concurrent_cache judge 1 twice_wrong.hpp twice_wrong
says 'explains that thread_'
says 'no two calls are a data race'

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
