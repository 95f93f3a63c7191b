// together: the same from several threads, which are told their numbers.
#pragma once

#include <thread>
#include <vector>

namespace tenet::tests {

void together(int threads, auto act) {
    std::vector<std::thread> crew;
    for (int i = 0; i < threads; ++i) crew.emplace_back([&, i] { act(i); });
    for (std::thread& one : crew) one.join();
}

}  // namespace tenet::tests
