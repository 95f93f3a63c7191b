#pragma once

#include <vector>

// next_ is the server whose turn it is, whether it is up or down. A pick passes
// over those that are down, takes the next one, and gives the turn to the
// server after that. It is essential that the turn is moved behind the server
// that was picked, not just one place on: otherwise the server after one that
// is down would get its own turn and the other's, too, twice as many requests
// as each of the rest.
//   The turn is a place, which stays below the number of servers; a count of
// all picks would overflow at last. A pick takes one step where all are up, and
// one more for each server in a row that is down.
class round_robin {
public:
    explicit round_robin(int servers) : down_(servers) {}

    int pick() {
        while (down_[next_]) pass();
        const int picked = next_;
        pass();
        return picked;
    }

    void set_down(int server, bool down) { down_[server] = down; }

private:
    void pass() { next_ = next_ + 1 == int(down_.size()) ? 0 : next_ + 1; }

    std::vector<bool> down_;
    int next_ = 0;
};
