// child: runs a function in a child process and reports how it ended.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "script.hpp"

namespace tenet::laws::engine {

// Memory shared by parent and child; what the child last wrote survives its
// death.
class shared_page {
public:
    shared_page();
    ~shared_page();
    shared_page(const shared_page&) = delete;
    shared_page& operator=(const shared_page&) = delete;

    // Written by the child before each trial.
    void publish(const std::string& tried);
    std::string published() const;

    void answer(const std::string& result);
    std::string answered() const;

    // A first failure, for the parent to print while the child shrinks it.
    void announce(const std::string& text);
    std::string announced() const;

    struct state {
        progress where;
        std::size_t beats = 0;  // moves on while the child is alive
        std::size_t cases = 0;
        double slowest = 0;  // CPU seconds of the slowest good case
        std::size_t tried_size = 0;
        std::size_t answer_size = 0;
        std::size_t announced_size = 0;
        bool too_big = false;
    };
    state& now() { return *state_; }

private:
    char* area(std::size_t which) const;
    void write(std::size_t which, std::size_t& size, const std::string& text);

    void* memory_ = nullptr;
    state* state_ = nullptr;
};

struct ending {
    bool well = false;  // the body came to its end
    std::string fate;   // else what became of the process, as a predicate
    bool hung = false;
    bool blocked = false;  // and did not even work
    std::string errors;    // what it wrote to standard error
};

// Runs body in a child process under the limits of how. restart_clock()
// restarts the limit of case_seconds.
ending in_child(const settings& how, shared_page& page,
                const std::function<void()>& body);

void restart_clock(double seconds);
void stop_clock();
double cpu_seconds();

}  // namespace tenet::laws::engine
