// Mistake: who has been down once is never picked again.
#pragma once

#include <vector>

class round_robin {
public:
    explicit round_robin(int servers) : down_(servers) {}

    int pick() {
        while (down_[next_]) pass();
        const int picked = next_;
        pass();
        return picked;
    }

    void set_down(int server, bool down) {
        if (down) down_[server] = true;
    }

private:
    void pass() { next_ = next_ + 1 == int(down_.size()) ? 0 : next_ + 1; }

    std::vector<bool> down_;
    int next_ = 0;
};
