// A suite in a program of its own: judge_main prints what was found and
// returns 0 if all of it holds. Arguments are settings, such as seed=7.
#include <tenet/laws/structures/priority_queue.hpp>
#include <tenet/structures/binary_heap.hpp>

int main(int count, char** arguments) {
    return tenet::laws::judge_main(
        count, arguments, [](const tenet::laws::settings& how) {
            return tenet::laws::priority_queue<tenet::binary_heap<int>>(how);
        });
}
