// Mistake: the turn of the last server comes one pick too late: nobody has it.
#pragma once

#include <vector>

class round_robin {
public:
    explicit round_robin(int servers) : down_(servers) {}

    int pick() {
        while (next_ < int(down_.size()) && down_[next_]) pass();
        const int picked = next_;
        pass();
        return picked;
    }

    void set_down(int server, bool down) { down_[server] = down; }

private:
    void pass() { next_ = next_ == int(down_.size()) ? 0 : next_ + 1; }

    std::vector<bool> down_;
    int next_ = 0;
};
