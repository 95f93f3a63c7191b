#include "child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/resource.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace tenet::laws::engine {

// ----------------------------------------------------------------- the page

namespace {
constexpr std::size_t area_size = std::size_t{16} << 20;
constexpr std::size_t areas = 3;
constexpr std::size_t page_size = 4096 + areas * area_size;
}  // namespace

shared_page::shared_page() {
    // Memory is committed on first use; most pages are never touched.
    memory_ = mmap(nullptr, page_size, PROT_READ | PROT_WRITE,
                   MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory_ == MAP_FAILED)
        throw std::runtime_error("no memory to share with a child process");
    state_ = new (memory_) state();
}

shared_page::~shared_page() {
    munmap(memory_, page_size);
}

char* shared_page::area(std::size_t which) const {
    return static_cast<char*>(memory_) + 4096 + which * area_size;
}

void shared_page::write(std::size_t which, std::size_t& size,
                        const std::string& text) {
    state_->too_big = state_->too_big || text.size() > area_size;
    size = std::min(text.size(), area_size);
    std::memcpy(area(which), text.data(), size);
}

void shared_page::publish(const std::string& tried) {
    write(0, state_->tried_size, tried);
    ++state_->beats;
}
std::string shared_page::published() const {
    return {area(0), state_->tried_size};
}
void shared_page::answer(const std::string& result) {
    write(1, state_->answer_size, result);
}
std::string shared_page::answered() const {
    return {area(1), state_->answer_size};
}
void shared_page::announce(const std::string& text) {
    write(2, state_->announced_size, text);
}
std::string shared_page::announced() const {
    return {area(2), state_->announced_size};
}

// --------------------------------------------------------------- the limits

namespace {

double clock_seconds = 0;

void set_clock(double seconds) {
    clock_seconds = seconds;
    itimerval timer{};
    timer.it_value.tv_sec = static_cast<time_t>(seconds);
    timer.it_value.tv_usec = static_cast<suseconds_t>(
        (seconds - static_cast<double>(timer.it_value.tv_sec)) * 1e6);
    setitimer(ITIMER_PROF, &timer, nullptr);
}

void limit(int what, rlim_t soft) {
    rlimit now{};
    getrlimit(what, &now);
    now.rlim_cur = std::min(now.rlim_max, soft);
    setrlimit(what, &now);
}

// Restores the default signal handlers, since a test framework's would report
// the crash as its own; a sanitizer's stay, for they report the place. Failed
// assertions report it themselves.
void forget_handlers() {
    std::signal(SIGABRT, SIG_DFL);
    if (watches_heap()) return;
    for (const int fatal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTERM, SIGINT})
        std::signal(fatal, SIG_DFL);
}

void limit_memory(std::size_t megabytes) {
    const std::size_t most = megabytes << 20;
    if (watch_heap(most)) return;
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    const auto used = pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    limit(RLIMIT_AS, used + most);
}

// Where a silenced child prints, from where what one case has printed goes
// before the next.
constexpr std::size_t most_megabytes_printed = 64;
int printed = -1;

void silence() {
    printed = -1;
#ifdef MFD_CLOEXEC
    printed = memfd_create("printed", MFD_CLOEXEC);
    if (printed >= 0) limit(RLIMIT_FSIZE, most_megabytes_printed << 20);
#endif
    const int nowhere = printed >= 0 ? printed : open("/dev/null", O_WRONLY);
    fcntl(nowhere, F_SETFL, O_APPEND);
    dup2(nowhere, STDOUT_FILENO);
}

void forget_printed() {
    if (printed >= 0 && ftruncate(printed, 0) != 0) printed = -1;
}

}  // namespace

// CPU time, not wall time, so that verdicts do not depend on the load.
void restart_clock(double seconds) {
    forget_printed();
    set_clock(seconds);
}
void next_input(std::size_t index) {
    standing().input = index + 1;
    if (in_a_child() && clock_seconds > 0) set_clock(clock_seconds);
}
void stop_clock() {
    set_clock(0);
}
double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

// ---------------------------------------------------------------- the ending

namespace {

// The first line of a stack trace that is neither the standard library's, the
// sanitizer's nor a law's.
std::string place_of(const std::string& errors) {
    std::size_t at = 0;
    while ((at = errors.find("\n    #", at)) != std::string::npos) {
        const auto end = errors.find('\n', at + 1);
        const std::string frame = errors.substr(at + 1, end - at - 1);
        at = end == std::string::npos ? errors.size() : end;
        const auto slash = frame.find(" /");
        const bool ours = frame.find("/c++/") == std::string::npos &&
                          frame.find("/laws/") == std::string::npos &&
                          frame.find("--subject") == std::string::npos &&
                          frame.find("sanitizer") == std::string::npos &&
                          frame.find("(/") == std::string::npos;
        if (slash != std::string::npos && ours)
            return " at " + frame.substr(slash + 1);
    }
    return {};
}

std::string line_with(const std::string& errors, std::string_view what) {
    const auto at = errors.find(what);
    if (at == std::string::npos) return {};
    const auto before = errors.rfind('\n', at);
    const auto begin = before == std::string::npos ? 0 : before + 1;
    return errors.substr(begin, errors.find('\n', at) - begin);
}

// Removes addresses, which differ from run to run.
std::string without_addresses(std::string text) {
    for (auto at = text.find(" 0x"); at != std::string::npos;
         at = text.find(" 0x", at))
        text.erase(at, text.find_first_not_of("0123456789abcdef", at + 3) - at);
    return text;
}

// The message of a sanitizer or a failed assertion in the child's output.
std::string last_words(const std::string& errors) {
    for (const std::string_view tool :
         {"AddressSanitizer: ", "ThreadSanitizer: "}) {
        const auto at = errors.find(tool);
        if (at == std::string::npos) continue;
        const auto kind = at + tool.size();
        std::string what =
            errors.substr(kind, errors.find_first_of("\n(", kind) - kind);
        if (const auto on = what.find(" on "); on != std::string::npos)
            what.resize(on);
        while (!what.empty() && what.back() == ' ') what.pop_back();
        return "crashes: " + what + place_of(errors);
    }
    if (const auto line = line_with(errors, "runtime error: "); !line.empty())
        return "has undefined behaviour: " +
               without_addresses(
                   line.substr(line.find("runtime error: ") + 15)) +
               " at " + line.substr(0, line.find(": runtime error"));
    if (const auto line = line_with(errors, "Assertion "); !line.empty())
        return "fails an assertion: " + line;
    if (const auto line = line_with(errors, "terminate called"); !line.empty())
        return "ends the program: " + line;
    return {};
}

std::string fate_of(int status, const std::string& errors, double seconds,
                    std::size_t megabytes) {
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF) {
        std::string limit = show_real(seconds);
        return "never returns: still running after " + limit + " s of CPU time";
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == exit_of_runaway_memory)
        return "runs away with the memory: more than " +
               std::to_string(megabytes) + " MB";
    if (const std::string words = last_words(errors); !words.empty())
        return words;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ)
        return "prints without end: more than " +
               std::to_string(most_megabytes_printed) + " MB";
    if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        return std::string("crashes: ") + strsignal(signal);
    }
    return "ends the program: exit code " + std::to_string(WEXITSTATUS(status));
}

constexpr std::size_t longest_errors = 256 * 1024;

// The CPU time that a process has used, in seconds; 0 where it cannot be told.
double cpu_time_of(pid_t process) {
#ifdef __linux__
    clockid_t clock;
    timespec used{};
    if (clock_getcpuclockid(process, &clock) == 0 &&
        clock_gettime(clock, &used) == 0)
        return static_cast<double>(used.tv_sec) +
               static_cast<double>(used.tv_nsec) / 1e9;
#endif
    (void)process;
    return 0;
}

// Reads the child's output until it exits; kills it if it uses next to no CPU
// time for longer than patience, as in a deadlock or a sleep. One that waits
// for a busy machine uses some.
bool stood_still(pid_t child, int errors_from, double patience,
                 const settings& how, shared_page& page, std::string& errors,
                 int& status) {
    using clock = std::chrono::steady_clock;
    constexpr double next_to_none = 0.02;
    auto last_move = clock::now();
    double used = 0;
    std::size_t beats = page.now().beats;
    bool killed = false;
    bool announced = false;
    bool open = true;
    for (;;) {
        pollfd ready{errors_from, POLLIN, 0};
        const int events = open ? poll(&ready, 1, 20) : (usleep(2000), 0);
        if (events > 0) {
            char buffer[4096];
            const ssize_t got = read(errors_from, buffer, sizeof buffer);
            open = got > 0;
            if (got > 0 && errors.size() < longest_errors)
                errors.append(buffer, static_cast<std::size_t>(got));
            if (open) continue;
        }
        if (how.announce && !announced && page.now().announced_size > 0) {
            announced = true;
            std::cerr << page.announced() << std::flush;
        }
        if (waitpid(child, &status, WNOHANG) == child) return killed;
        if (beats != page.now().beats) {
            beats = page.now().beats;
            used = cpu_time_of(child);
            last_move = clock::now();
        } else if (clock::now() - last_move >
                   std::chrono::duration<double>(patience)) {
            const double before = std::exchange(used, cpu_time_of(child));
            last_move = clock::now();
            killed = used - before < next_to_none;
            if (killed) kill(child, SIGKILL);
        }
    }
}

// A child that has answered ends well, also if the thread sanitizer has
// reported a race, which would make another code of _exit's.
[[noreturn]] void exit_well() {
#ifdef SYS_exit_group
    syscall(SYS_exit_group, 0);
#endif
    _exit(0);
}

}  // namespace

ending in_child(const settings& how, shared_page& page,
                const std::function<void()>& body) {
    std::cout.flush();
    std::fflush(nullptr);
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe to a child process");
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("no child process to be had");
    if (child == 0) {
#ifdef __linux__
        prctl(PR_SET_PDEATHSIG, SIGKILL);  // whoever ends us ends it, too
#endif
        close(ends[0]);
        dup2(ends[1], STDERR_FILENO);
        close(ends[1]);
        if (how.silence) silence();
        limit(RLIMIT_CORE, 0);
        forget_handlers();
        limit_memory(how.memory_megabytes);
        stand_at(&page.now().where);
        // An exception must not unwind into the caller's copy in the child.
        [&]() noexcept { body(); }();
        stop_clock();
        std::cout.flush();
        std::fflush(nullptr);
        exit_well();
    }
    close(ends[1]);
    ending end;
    int status = 0;
    const double patience = std::min(0.5 + 15 * how.case_seconds, 10.0);
    const bool killed =
        stood_still(child, ends[0], patience, how, page, end.errors, status);
    // What is still in the pipe; grandchildren may hold its other end open.
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    char rest[4096];
    for (ssize_t got = 0; (got = read(ends[0], rest, sizeof rest)) > 0;)
        if (end.errors.size() < longest_errors)
            end.errors.append(rest, static_cast<std::size_t>(got));
    close(ends[0]);
    end.well = WIFEXITED(status) && WEXITSTATUS(status) == 0 &&
               page.now().answer_size > 0;
    end.blocked = killed;
    end.hung = killed || (WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF);
    if (end.well)
        end.fate = last_words(end.errors);
    else if (killed)
        end.fate = "never returns: blocked for " + show_real(patience) + " s";
    else
        end.fate =
            fate_of(status, end.errors, how.case_seconds, how.memory_megabytes);
    return end;
}

}  // namespace tenet::laws::engine
