#include "watch.hpp"

#include "paths.hpp"
#include "terminal.hpp"
#include "text.hpp"
#include "workspace.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <optional>
#include <system_error>
#include <tuple>
#include <utility>

extern char** environ;

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

constexpr int pause_milliseconds = 150;
constexpr std::size_t usual_rows = 40;

volatile sig_atomic_t ended_by = 0;
extern "C" void end_watch(int signal) {
    ended_by = signal;
}

// Keys arrive without a line break and unseen while it lives, and a signal
// ends the watch in good order.
class keyboard {
public:
    keyboard() {
        struct sigaction end {};
        end.sa_handler = end_watch;
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            sigaction(signal, &end, nullptr);
        is_terminal_ = tcgetattr(STDIN_FILENO, &before_) == 0;
        if (!is_terminal_) return;
        termios quiet = before_;
        quiet.c_lflag &= ~tcflag_t(ICANON | ECHO);
        tcsetattr(STDIN_FILENO, TCSANOW, &quiet);
    }
    ~keyboard() {
        if (is_terminal_) tcsetattr(STDIN_FILENO, TCSANOW, &before_);
    }
    keyboard(const keyboard&) = delete;
    keyboard& operator=(const keyboard&) = delete;

    // Waits for a key or for what else can be read, a moment at most; 0 if
    // there is no key.
    char wait(int other = -1) {
        pollfd both[]{{is_open_ ? STDIN_FILENO : -1, POLLIN, 0},
                      {other, POLLIN, 0}};
        if (poll(both, 2, pause_milliseconds) <= 0) return 0;
        if ((both[0].revents & (POLLIN | POLLHUP | POLLERR)) == 0) return 0;
        char key = 0;
        is_open_ = read(STDIN_FILENO, &key, 1) == 1;
        return is_open_ ? key : 0;
    }

private:
    termios before_{};
    bool is_terminal_ = false;
    bool is_open_ = true;
};

// What tells one state of a file from another, also where an editor has put a
// new file in its place.
using stamp = std::tuple<std::string, ino_t, off_t, time_t, long>;

std::optional<stamp> stamp_of(const fs::path& file) {
    struct stat found {};
    if (stat(file.c_str(), &found) != 0) return std::nullopt;
    return stamp(file.native(), found.st_ino, found.st_size,
                 found.st_mtim.tv_sec, found.st_mtim.tv_nsec);
}

// A run of this program, in a process group of its own: it can be ended as a
// whole.
class run {
public:
    explicit run(const std::vector<std::string>& words) {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0) refuse("no pipe can be made");
        out_ = ends[0];
        fcntl(out_, F_SETFL, O_NONBLOCK);
        posix_spawn_file_actions_t files;
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
        for (const int target : {1, 2})
            posix_spawn_file_actions_adddup2(&files, ends[1], target);
        posix_spawnattr_t how;
        posix_spawnattr_init(&how);
        sigset_t usual;
        sigemptyset(&usual);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            sigaddset(&usual, signal);
        posix_spawnattr_setsigdefault(&how, &usual);
        posix_spawnattr_setflags(&how,
                                 POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
        std::vector<char*> arguments;
        for (const auto& word : words)
            arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        const int error = posix_spawnp(&child_, arguments[0], &files, &how,
                                       arguments.data(), environ);
        posix_spawnattr_destroy(&how);
        posix_spawn_file_actions_destroy(&files);
        close(ends[1]);
        if (error != 0) child_ = 0;
        if (error != 0) refuse("cannot run {}", shown(words.front()));
    }
    ~run() {
        if (child_ > 0) {
            kill(-child_, SIGTERM);
            waitpid(child_, nullptr, 0);
        }
        close(out_);
    }
    run(const run&) = delete;
    run& operator=(const run&) = delete;

    int output() const { return out_; }
    const std::string& text() const { return text_; }

    // Whether it has come to its end.
    bool is_over() {
        std::array<char, 4096> some;
        ssize_t got = 0;
        while ((got = read(out_, some.data(), some.size())) > 0)
            text_.append(some.data(), std::size_t(got));
        if (got != 0) return false;
        waitpid(child_, nullptr, 0);
        child_ = 0;
        return true;
    }

private:
    pid_t child_ = 0;
    int out_ = -1;
    std::string text_;
};

// The program as the user calls it: the launcher also builds what a problem
// needs.
std::string program() {
    const char* set = std::getenv("TENET_LAUNCHER");
    std::error_code none;
    if (set != nullptr && *set != '\0') return set;
    return fs::read_symlink("/proc/self/exe", none).native();
}

std::size_t terminal_rows() {
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 4
               ? size.ws_row
               : usual_rows;
}

// On a terminal each replaces the one before; elsewhere they follow each other.
void show(const std::string& title, std::string_view text) {
    const bool replaces = isatty(STDOUT_FILENO) == 1;
    if (replaces) print_text("\x1b[H\x1b[2J");
    print("{}\n\n", bold(title));
    const auto lines = split_lines(trim(text));
    const std::size_t room = replaces ? terminal_rows() - 5 : lines.size();
    for (std::size_t i = 0; i < std::min(room, lines.size()); ++i)
        print("{}\n", lines[i]);
    if (lines.size() > room) print("... {} more lines\n", lines.size() - room);
    print("\n{}\n", dim("h hint  n next  l list  s solution  r reset  q quit"));
    flush_output();
}

class watcher {
public:
    explicit watcher(const practice_options& how)
        : how_(how), here_(how.folder) {
        if (how_.name) here_.named(*how_.name);
    }

    int watch() {
        show("watching", "waiting for a file to be saved");
        while (ended_by == 0) {
            if (const auto file = watched(); file && *file != checked_) check();
            const char key =
                pressed_ != 0 ? std::exchange(pressed_, '\0') : keys_.wait();
            if (key == 'q') break;
            obey(key);
        }
        return ended_by == 0 ? done : 128 + int(ended_by);
    }

private:
    // The state of the file to check; nothing where there is none yet.
    std::optional<stamp> watched() {
        try {
            const standing one = here_.chosen(how_.name);
            name_ = one.problem->name;
            return one.file ? stamp_of(*one.file) : std::nullopt;
        } catch (const misuse&) {
            return std::nullopt;
        }
    }

    void check() {
        checked_ = watched();
        std::vector<std::string> more;
        if (!how_.how.compiler.empty())
            more = {"--compiler", how_.how.compiler};
        if (isatty(STDOUT_FILENO) == 1) show("checking " + name_, text_);
        perform("check", name_, more);
    }

    // Runs a verb and shows what it says. A key, or a save during a check, ends
    // it before.
    void perform(const std::string& verb, const std::string& name,
                 const std::vector<std::string>& more = {}) {
        std::vector<std::string> words{program(), "practice", verb};
        if (!name.empty()) words.push_back(name);
        if (how_.folder) words.insert(words.end(), {"--folder", *how_.folder});
        words.insert(words.end(), more.begin(), more.end());
        run one(words);
        while (!one.is_over()) {
            pressed_ = keys_.wait(one.output());
            if (pressed_ != 0 || ended_by != 0) return;
            if (verb == "check" && watched() != checked_) return;
        }
        text_ = one.text();
        show(name.empty() ? verb : verb + " " + name, text_);
    }

    void obey(char key) {
        if (key == 'h') perform("hint", name_);
        if (key == 'l') perform("list", "");
        if (key == 's') perform("solution", name_);
        if (key == 'r') perform("reset", name_);
        if (key == 'n') {
            how_.name.reset();
            perform("next", "");
        }
    }

    practice_options how_;
    workspace here_;
    keyboard keys_;
    std::optional<stamp> checked_;  // the state that was checked last
    std::string name_;              // of the problem whose file that is
    std::string text_;              // that was shown last
    char pressed_ = '\0';           // while something ran
};

}  // namespace

int run_practice_watch(const practice_options& how) {
    return watcher(how).watch();
}

}  // namespace tenet::tool
