// Too slow: it keeps the servers in the order of their turns, and moves all of
// them forward for each pick.
#pragma once

#include <vector>

class round_robin {
public:
    explicit round_robin(int servers) : down_(servers) {
        for (int i = 0; i < servers; ++i) order_.push_back(i);
    }

    int pick() {
        for (;;) {
            const int first = order_.front();
            order_.erase(order_.begin());
            order_.push_back(first);
            if (!down_[first]) return first;
        }
    }

    void set_down(int server, bool down) { down_[server] = down; }

private:
    std::vector<bool> down_;
    std::vector<int> order_;
};
