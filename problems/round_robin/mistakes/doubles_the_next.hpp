// Mistake: it moves on by one place, wherever it has found a server: the one
// after a server that is down gets twice its share.
#pragma once

#include <vector>

class round_robin {
public:
    explicit round_robin(int servers) : down_(servers) {}

    int pick() {
        int picked = next_;
        while (down_[picked]) picked = (picked + 1) % int(down_.size());
        pass();
        return picked;
    }

    void set_down(int server, bool down) { down_[server] = down; }

private:
    void pass() { next_ = next_ + 1 == int(down_.size()) ? 0 : next_ + 1; }

    std::vector<bool> down_;
    int next_ = 0;
};
