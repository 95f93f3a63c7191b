// Mistake: it moves on before the first pick.
#pragma once

#include <vector>

class round_robin {
public:
    explicit round_robin(int servers) : down_(servers) {}

    int pick() {
        do pass();
        while (down_[next_]);
        return next_;
    }

    void set_down(int server, bool down) { down_[server] = down; }

private:
    void pass() { next_ = next_ + 1 == int(down_.size()) ? 0 : next_ + 1; }

    std::vector<bool> down_;
    int next_ = 0;
};
