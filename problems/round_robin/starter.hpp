#pragma once

class round_robin {
public:
    explicit round_robin(int servers) {}

    int pick() { return 0; }
    void set_down(int server, bool down) {}
};
