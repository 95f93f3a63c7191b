#include "process.hpp"

#include "terminal.hpp"
#include "text.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>

extern char** environ;

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

// The redirections of a child.
class redirections {
public:
    redirections() { posix_spawn_file_actions_init(&actions_); }
    ~redirections() { posix_spawn_file_actions_destroy(&actions_); }
    redirections(const redirections&) = delete;
    redirections& operator=(const redirections&) = delete;

    void open_null(int target) {
        posix_spawn_file_actions_addopen(&actions_, target, "/dev/null",
                                         O_RDONLY, 0);
    }
    void duplicate(int from, int target) {
        posix_spawn_file_actions_adddup2(&actions_, from, target);
    }
    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

// Those that run, 0 where there is none.
std::array<std::atomic<pid_t>, 8> running{};
std::atomic<int> caught{0};

extern "C" void pass_on(int signal) {
    caught = signal;
    for (const auto& child : running)
        if (child > 0) kill(child, signal);
}

// While it lives, what would end this program ends the children first.
class signal_relay {
public:
    signal_relay() {
        struct sigaction relay {};
        relay.sa_handler = pass_on;
        for (std::size_t i = 0; i < signals.size(); ++i)
            sigaction(signals[i], &relay, &before_[i]);
    }
    ~signal_relay() {
        for (auto& child : running) child = 0;
        for (std::size_t i = 0; i < signals.size(); ++i)
            sigaction(signals[i], &before_[i], nullptr);
    }
    signal_relay(const signal_relay&) = delete;
    signal_relay& operator=(const signal_relay&) = delete;

    static void started(std::size_t which, pid_t child) {
        running[which] = child;
        if (caught != 0) kill(child, caught);
    }
    static void ended(std::size_t which) { running[which] = 0; }

private:
    static constexpr std::array signals{SIGINT, SIGTERM, SIGHUP};
    std::array<struct sigaction, signals.size()> before_{};
};

std::string read_to_end(int file) {
    std::string text;
    for (std::array<char, 16384> buffer{};;) {
        const ssize_t size = read(file, buffer.data(), buffer.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return text;
        text.append(buffer.data(), static_cast<std::size_t>(size));
    }
}

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

namespace {

struct started_process {
    pid_t child = 0;
    int output = -1;  // where to read what is captured
    bool runs = false;
};

started_process start(const std::vector<std::string>& arguments, capture what) {
    started_process it;
    std::array<int, 2> pipe_ends{-1, -1};
    redirections moved;
    moved.open_null(STDIN_FILENO);
    if (what != capture::nothing) {
        if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0)
            refuse("cannot start {}: {}", arguments[0], std::strerror(errno));
        moved.duplicate(pipe_ends[1], STDOUT_FILENO);
        if (what == capture::both) moved.duplicate(pipe_ends[1], STDERR_FILENO);
    }
    std::vector<char*> pointers;
    for (const auto& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    it.runs = posix_spawnp(&it.child, pointers[0], moved.get(), nullptr,
                           pointers.data(), environ) == 0;
    it.output = pipe_ends[0];
    if (pipe_ends[1] >= 0) close(pipe_ends[1]);
    return it;
}

process_result result_of(const started_process& it) {
    process_result result;
    if (it.runs && it.output >= 0) result.output = read_to_end(it.output);
    if (it.output >= 0) close(it.output);
    if (it.runs) result.status = wait_for(it.child);
    return result;
}

}  // namespace

// What one says while another is read waits in its pipe.
std::vector<process_result> run_together(
    const std::vector<std::vector<std::string>>& commands, capture what) {
    // What was said before comes out before what the children say.
    if (what == capture::nothing) flush_output();
    std::vector<process_result> results;
    signal_relay relay;
    for (std::size_t first = 0; first < commands.size();
         first += running.size()) {
        const std::size_t count =
            std::min(running.size(), commands.size() - first);
        std::vector<started_process> children;
        for (std::size_t i = 0; i < count; ++i) {
            children.push_back(start(commands[first + i], what));
            if (children[i].runs) relay.started(i, children[i].child);
        }
        for (std::size_t i = 0; i < count; ++i) {
            results.push_back(result_of(children[i]));
            relay.ended(i);
        }
        if (caught != 0) throw interrupted{caught};
    }
    return results;
}

process_result run_process(const std::vector<std::string>& arguments,
                           capture what) {
    return run_together({arguments}, what).front();
}

std::optional<fs::path> find_program(const std::string& name) {
    if (name.find('/') != name.npos)
        return access(name.c_str(), X_OK) == 0 ? std::optional<fs::path>(name)
                                               : std::nullopt;
    const char* path = std::getenv("PATH");
    for (const auto folder : split(path == nullptr ? "" : path, ':')) {
        const fs::path candidate = fs::path(folder) / name;
        std::error_code ignored;
        if (!folder.empty() && fs::is_regular_file(candidate, ignored) &&
            access(candidate.c_str(), X_OK) == 0)
            return candidate;
    }
    return std::nullopt;
}

}  // namespace tenet::tool
